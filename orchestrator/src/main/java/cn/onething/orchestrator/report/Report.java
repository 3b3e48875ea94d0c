package cn.onething.orchestrator.report;

import cn.onething.catalogue.bundle.Text;
import cn.onething.events.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the departments answered to one case, as the item that collects it found it.
 *
 * @param title name of the document
 * @param applicant masked; absent when the applicant's data were erased
 * @param askedAt when the case was filed
 * @param closedAt when the case ended, absent while other items go on
 * @param reportedBy who composed it
 * @param reportedAt when its item was granted
 * @param certificate identifier of the report itself, absent when it has none
 * @param cutOffAt until when answers were waited for at the longest; absent when there was no such end
 * @param answers one for each item that had ended, in the order of the bundle
 * @param missing the items whose answers were not there at the cut-off
 */
record Report(
        String caseNumber,
        String bundle,
        Text bundleName,
        Text title,
        @Nullable String applicant,
        Instant askedAt,
        @Nullable Instant closedAt,
        Party reportedBy,
        Instant reportedAt,
        @Nullable String certificate,
        @Nullable Instant cutOffAt,
        List<Answer> answers,
        List<Missing> missing) {

    /** A department. */
    record Party(String id, Text name) {}

    /** What a department said. */
    enum Said {
        YES("是", "Yes"),
        NO("否", "No"),
        /** It was not asked, or the item was ended before it had decided. */
        NOTHING("未答复", "No answer");

        private final Text text;

        Said(String zh, String en) {
            this.text = new Text(zh, en);
        }

        Text text() {
            return text;
        }
    }

    /**
     * @param askedAt absent when the department was never asked
     * @param answeredAt absent when it said nothing
     * @param reason of a no, or why nothing was said
     * @param made what the answer holds beside yes or no, often nothing
     * @param certificate identifier of what the grant issued
     */
    record Answer(
            String item,
            Text name,
            Party department,
            @Nullable Instant askedAt,
            @Nullable Instant answeredAt,
            Said said,
            @Nullable Reason reason,
            List<Made> made,
            @Nullable String certificate) {}

    /**
     * A field that the answer filled.
     *
     * @param value as people read it; citizen numbers are masked
     */
    record Made(String field, Text label, Text value) {}

    /**
     * @param askedAt absent when the department was not even asked by then
     * @param lateAt when it answered after all, absent while it has not; what it said then is not in the report
     */
    record Missing(
            String item,
            Text name,
            Party department,
            @Nullable Instant askedAt,
            @Nullable Instant lateAt) {}
}
