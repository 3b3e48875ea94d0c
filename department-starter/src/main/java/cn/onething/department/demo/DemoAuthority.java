package cn.onething.department.demo;

import cn.onething.events.CheckCharacters;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A synthetic credit code (region 999900) for a department that has not been given its own. */
public final class DemoAuthority {
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final long CODES = 100_000_000L;

    private DemoAuthority() {}

    /** Always the same for the same department. */
    public static String of(String department) {
        CRC32 crc = new CRC32();
        crc.update(department.getBytes(StandardCharsets.UTF_8));
        String organisation = "%08d".formatted(crc.getValue() % CODES);
        String first17 = "11" + "999900" + organisation + organisationCheck(organisation);
        return first17 + CheckCharacters.creditCode(first17);
    }

    /** Check character of an organisation code (GB 11714, recalled). */
    private static char organisationCheck(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }
}
