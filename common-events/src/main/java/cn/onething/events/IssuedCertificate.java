package cn.onething.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that a grant issued. Names no holder.
 *
 * @param identifier after GB/T 36904, see {@link CertificateNumber}
 * @param validUntil absent when it is valid without end
 */
public record IssuedCertificate(String identifier, @Nullable Instant validUntil) {}
