package cn.onething.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/** The hash that ties a row to the one before it, so that a removed, added, changed or moved row is found. */
public final class Chain {
    /** What the first row of every shard is tied to. */
    public static final byte[] START = new byte[32];

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Chain::newDigest);

    private Chain() {}

    public static byte[] hash(
            byte[] before, int shard, long position, String caseNumber, String kind, Instant at, String body) {
        MessageDigest digest = SHA_256.get();
        digest.update(before);
        ByteBuffer numbers = ByteBuffer.allocate(28);
        numbers.putInt(shard).putLong(position).putLong(at.getEpochSecond()).putInt(at.getNano() / 1_000);
        numbers.putInt(caseNumber.length());
        digest.update(numbers.array());
        digest.update(caseNumber.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(kind.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return digest.digest(body.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
