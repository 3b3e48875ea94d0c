package cn.onething.events;

/** Check characters of the codes that the suite reads and makes. */
public final class CheckCharacters {
    private static final String MOD37 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] CITIZEN_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CITIZEN = "10X98765432";

    private CheckCharacters() {}

    /** ISO 7064 MOD 37,36 over digits and capital letters. */
    public static char mod37(CharSequence body) {
        int product = 36;
        for (int i = 0; i < body.length(); i++) {
            int sum = (product + valueIn(MOD37, body.charAt(i))) % 36;
            product = 2 * (sum == 0 ? 36 : sum) % 37;
        }
        return MOD37.charAt(Math.floorMod(1 - product, 36));
    }

    /** Whether the last character is the MOD 37,36 check of the rest. */
    public static boolean hasMod37(String code) {
        int last = code.length() - 1;
        for (int i = 0; i < last; i++) {
            if (MOD37.indexOf(code.charAt(i)) < 0) {
                return false;
            }
        }
        return last > 0 && mod37(code.substring(0, last)) == code.charAt(last);
    }

    /** Check character of a unified social credit code (GB 32100-2015) over its first 17 characters. */
    public static char creditCode(CharSequence first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += valueIn(CREDIT, first17.charAt(i)) * CREDIT_WEIGHTS[i];
        }
        return CREDIT.charAt((31 - sum % 31) % 31);
    }

    /** Whether the text is an 18-character unified social credit code with the right check character. */
    public static boolean isCreditCode(String code) {
        return code.length() == 18
                && code.chars().allMatch(c -> CREDIT.indexOf(c) >= 0)
                && creditCode(code.substring(0, 17)) == code.charAt(17);
    }

    /** Check character of a citizen identity number (GB 11643-1999) over its first 17 digits. */
    public static char citizenNumber(CharSequence first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (first17.charAt(i) - '0') * CITIZEN_WEIGHTS[i];
        }
        return CITIZEN.charAt(sum % 11);
    }

    private static int valueIn(String alphabet, char c) {
        int value = alphabet.indexOf(c);
        if (value < 0) {
            throw new IllegalArgumentException("'" + c + "' is not in the alphabet of this code");
        }
        return value;
    }
}
