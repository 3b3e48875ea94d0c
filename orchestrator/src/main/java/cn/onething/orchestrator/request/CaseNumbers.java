package cn.onething.orchestrator.request;

import cn.onething.events.CaseNumber;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;

/** Case numbers in addresses. */
public final class CaseNumbers {
    private CaseNumbers() {}

    /** @throws Refused when it is none: there cannot be such a case either */
    public static CaseNumber read(String text) {
        try {
            return new CaseNumber(text);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    public static Refused unknown() {
        return new Refused(ProblemKind.NO_SUCH_CASE.with(
                "请检查办件编号，末位为校验码。", "Check the case number; its last character is a check."));
    }
}
