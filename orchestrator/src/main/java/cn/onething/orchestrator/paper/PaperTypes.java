package cn.onething.orchestrator.paper;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.Tika;

/** Which papers are taken, by what is in them: a name or a header may say anything. */
final class PaperTypes {
    private static final Tika TIKA = new Tika();
    private static final Map<String, String> TAKEN = Map.of(
            "application/pdf", "application/pdf",
            "image/png", "image/png",
            "image/jpeg", "image/jpeg",
            // OFD (GB/T 33190) is a ZIP file, and nothing else that is one is a paper
            "application/zip", "application/ofd");

    private PaperTypes() {}

    /** Empty when it is none that is taken. */
    static Optional<String> of(byte[] content) {
        return Optional.ofNullable(TAKEN.get(TIKA.detect(content)))
                .filter(type -> !type.equals("application/ofd") || isOfd(content));
    }

    /** The main document of an OFD file lies at its root. */
    private static boolean isOfd(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains("OFD.xml");
    }
}
