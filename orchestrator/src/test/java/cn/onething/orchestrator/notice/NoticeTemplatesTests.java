package cn.onething.orchestrator.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Text;
import cn.onething.events.Reason;
import cn.onething.orchestrator.notice.NoticeRules.Line;
import cn.onething.orchestrator.resource.YamlResource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTemplatesTests {
    private static final Bundle FIVE = Catalogue.load().bundle("five", "999900").orElseThrow();
    private static final Instant BEFORE_MIDNIGHT_IN_LONDON = Instant.parse("2026-03-08T23:30:00Z");
    private static final Reason REASON =
            new Reason("arrears", "有欠税", "There are arrears", "税收征收管理法第十六条", "60 日内可申请行政复议");

    private final NoticeTemplates templates = NoticeTemplates.load();

    @Test
    void aRefusalNamesReasonBasisAndRemedies() {
        Text text = render(NoticeKind.REFUSED, new Line("a", REASON, null, 0));

        assertThat(text.zh())
                .isEqualTo("办件 YJS1 不予许可：「备案甲」（有欠税；依据：税收征收管理法第十六条；救济途径：60 日内可申请行政复议）。" + "如认为应当办成，可在办件中一键反映“办不成事”。");
        assertThat(text.en()).startsWith("Case YJS1, refused: Filing A (There are arrears; basis: ");
    }

    @Test
    void daysAreThoseOfBeijing() {
        Text text = render(NoticeKind.ACCEPTED, new Line("a", null, BEFORE_MIDNIGHT_IN_LONDON, 0));

        assertThat(text.zh()).isEqualTo("办件 YJS1 已受理：「备案甲」（承诺办结日 2026年3月9日）。");
        assertThat(text.en()).isEqualTo("Case YJS1, accepted: Filing A (promised by 9 March 2026).");
    }

    @Test
    void severalItemsAndInstancesAreToldApart() {
        Text text = render(NoticeKind.GRANTED, new Line("a.2", null, null, 0), new Line("b", null, null, 0));

        assertThat(text.zh()).isEqualTo("办件 YJS1 准予：「备案甲 2」；「备案乙」。");
        assertThat(text.en()).isEqualTo("Case YJS1, granted: Filing A 2; Filing B.");
    }

    @Test
    void everyKindIsWrittenOutInBothLanguages() {
        Line line = new Line("a", REASON, BEFORE_MIDNIGHT_IN_LONDON, 10);

        assertThat(NoticeKind.values()).allSatisfy(kind -> {
            Text text = render(kind, line);
            assertThat(text.zh()).contains("YJS1").doesNotContain("{").matches(".*\\p{IsHan}.*");
            assertThat(text.en()).contains("YJS1").doesNotContain("{");
        });
    }

    @Test
    void aTemplateThatIsMissingOrUsesWhatThereIsNotStopsTheStart() {
        assertThatThrownBy(() -> YamlResource.parse(
                        "t.yaml", "submitted: { zh: \"{case} {name}\", en: \"{case}\" }", NoticeTemplates::read))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("t.yaml:1")
                .hasMessageContaining("same placeholders")
                .hasMessageContaining("\"case-escalated\" is missing");
    }

    @ParameterizedTest
    @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "7, PT32M", "8, PT1H", "1000, PT1H"})
    void aLateNoticeWaitsTwiceAsLongEachTimeUpToAnHour(int tries, Duration wait) {
        assertThat(Backoff.after(tries)).isEqualTo(wait);
    }

    private Text render(NoticeKind kind, Line... lines) {
        return templates.render(kind, "YJS1", List.of(lines), FIVE);
    }
}
