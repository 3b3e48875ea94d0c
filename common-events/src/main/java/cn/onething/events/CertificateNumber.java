package cn.onething.events;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The identifier of an electronic certificate (电子证照标识) after GB/T 36904-2018: OID of the standard, type (the
 * defining authority's credit code and three digits), issuer (credit code), serial, version, check character (ISO 7064
 * MOD 37,36 over the parts after the OID without the dots; recalled, to be checked against the standard).
 */
public record CertificateNumber(String value) {
    private static final String OID = "1.2.156.3005.2.";
    private static final int TYPE = 21;
    private static final int ISSUER = 18;
    private static final int VERSION = 3;
    private static final int KINDS = 999;
    private static final int ITEMS = 10_000;

    public CertificateNumber {
        if (!isRight(value)) {
            throw new IllegalArgumentException("not a certificate identifier: wrong form or check character");
        }
    }

    private static boolean isRight(String value) {
        if (!value.startsWith(OID)) {
            return false;
        }
        String[] parts = value.substring(OID.length()).split("\\.", -1);
        return parts.length == 5
                && parts[0].length() == TYPE
                && parts[1].length() == ISSUER
                && !parts[2].isEmpty()
                && parts[3].length() == VERSION
                && CheckCharacters.hasMod37(String.join("", parts));
    }

    /**
     * The identifier that one try of an item gets, always the same one. Its serial is the case number's day and serial and
     * four digits for the item, so that no counter is needed.
     *
     * @param authority credit code of the authority that defines the kind and issues the certificate
     * @param kind what kind it is within the authority: the service's name
     */
    public static CertificateNumber of(String authority, String kind, ItemRef item) {
        String number = item.caseNumber();
        String serial = number.substring(12, number.length() - 1) + "%04d".formatted(digest(item.item()) % ITEMS);
        String type = authority + "%03d".formatted(digest(kind) % KINDS + 1);
        String version = "%03d".formatted(item.attempt());
        char check = CheckCharacters.mod37(type + authority + serial + version);
        return new CertificateNumber(OID + String.join(".", type, authority, serial, version, String.valueOf(check)));
    }

    private static long digest(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    @Override
    public String toString() {
        return value;
    }
}
