package cn.onething.orchestrator.certificate;

import cn.onething.catalogue.form.FieldError;
import cn.onething.events.CertificateNumber;
import cn.onething.orchestrator.problems.Problem;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import java.util.List;
import java.util.regex.Pattern;

/** Certificate identifiers in addresses and in answers of departments. */
final class Identifiers {
    private static final Pattern FORM = Pattern.compile(
            "1\\.2\\.156\\.3005\\.2\\.[0-9A-Z]{21}\\.[0-9A-Z]{18}\\.[0-9A-Z]{1,64}\\.[0-9A-Z]{3}\\.[0-9A-Z]");

    private Identifiers() {}

    /** @throws Refused when it is none, saying whether its form or its check character is wrong */
    static CertificateNumber read(String text) {
        if (!FORM.matcher(text).matches()) {
            throw wrong(
                    "wrong-form", "证照标识格式不正确（GB/T 36904）", "not of the form of a certificate identifier (GB/T 36904)");
        }
        try {
            return new CertificateNumber(text);
        } catch (IllegalArgumentException e) {
            throw wrong(
                    "wrong-check-character",
                    "证照标识的校验码（末位）不正确，请核对",
                    "the last character, which is a check, is wrong: compare the identifier again");
        }
    }

    /** What is none can be asked for by nobody. */
    static boolean isRight(String text) {
        try {
            read(text);
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private static Refused wrong(String code, String zh, String en) {
        return new Refused(
                Problem.in(ProblemKind.INVALID_PARAMETER, List.of(new FieldError("/path/identifier", code, zh, en))));
    }
}
