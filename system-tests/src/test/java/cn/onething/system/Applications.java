package cn.onething.system;

import java.util.Locale;

/** Applications about the demo companies, whose codes are public knowledge (region 999900, {@code MA1} and a number). */
final class Applications {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private Applications() {}

    /** The code of the demo company with that number, from 6 on. */
    static String company(int number) {
        String body = "91999900MA" + String.format(Locale.ROOT, "1%06d", number);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * WEIGHTS[i];
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    static String five(int number) {
        return """
                {"bundle":"five","region":"999900","channel":"web",
                 "applicant":{"type":"enterprise","name":"测试企业","idNumber":"%1$s"},
                 "form":{"creditCode":"%1$s","subject":"年度备案 %2$d","remark":"无需补充材料"}}""".formatted(company(number), number).replace("\n", "");
    }

    static String newRepresentative(int number) {
        return """
                {"bundle":"enterprise-info-change","region":"999900","channel":"web",
                 "applicant":{"type":"enterprise","name":"测试企业","idNumber":"%1$s"},
                 "form":{"creditCode":"%1$s","changeKinds":["legal-representative"],
                 "newLegalRepresentative":{"name":"周新任","idNumber":"999900198506150034","mobile":"13900000000",
                 "post":"执行董事"},"resolutionDate":"2026-11-02"}}""".formatted(company(number)).replace("\n", "");
    }
}
