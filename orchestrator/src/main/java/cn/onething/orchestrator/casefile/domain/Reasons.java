package cn.onething.orchestrator.casefile.domain;

import cn.onething.catalogue.bundle.Text;
import cn.onething.events.Reason;
import org.jspecify.annotations.Nullable;

/** The reasons that the orchestrator itself gives. */
final class Reasons {
    static final Reason WITHDRAWN_BY_APPLICANT =
            new Reason("withdrawn-by-applicant", "申请人撤回申请", "The applicant withdrew the application");

    /** Without prejudice: the applicant may come again. */
    static final Reason CORRECTION_TERM_OVER =
            new Reason("correction-term-over", "逾期未补正，可重新申请", "Nothing was corrected in time; one may apply again");

    /** rules.md §5.6: the item is refused or revoked, and that is recorded. */
    static final Reason PROMISE_BROKEN =
            new Reason("promised-paper-missing", "承诺后补的材料逾期未补", "A paper that was promised did not come in time");

    private static final String EARLIER_ITEM_FAILED = "earlier-item-failed";

    private Reasons() {}

    /** Names the item that failed, and repeats its reason, which is the one that people look for. */
    static Reason failedBefore(Text item, @Nullable Reason reason) {
        if (reason != null && reason.code().equals(EARLIER_ITEM_FAILED)) {
            return reason;
        }
        return new Reason(
                EARLIER_ITEM_FAILED,
                "「" + item.zh() + "」未办成" + (reason == null ? "" : "：" + reason.zh()),
                item.en() + " failed" + (reason == null ? "" : ": " + reason.en()));
    }
}
