package cn.onething.department.configured.service;

import cn.onething.events.CheckCharacters;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * Serials of certificates, where their kind has no numbers of its own: prefix, year, 13 characters that follow from the entry, check character (ISO 7064 MOD
 * 37,36). The same entry always gets the same serial, without a counter that instances would have to share; the 67
 * bits keep different entries apart. (assumed: no standard fixes serials.)
 */
final class Serial {
    private static final int LENGTH = 13;
    private static final BigInteger SPACE = BigInteger.valueOf(36).pow(LENGTH);

    private Serial() {}

    static String of(String prefix, int year, String entry) {
        String number = new BigInteger(1, sha256(entry))
                .mod(SPACE)
                .add(SPACE)
                .toString(36)
                .substring(1)
                .toUpperCase(Locale.ROOT);
        String body = prefix + year + number;
        return body + CheckCharacters.mod37(body);
    }

    /** Prefix and number, with zeros up to the length. */
    static String counted(String prefix, int digits, long number) {
        String padded = String.format(Locale.ROOT, "%0" + digits + "d", number);
        if (padded.length() > digits) {
            throw new IllegalStateException("there are no more serials " + prefix + " with " + digits + " digits");
        }
        return prefix + padded;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
