package cn.onething.orchestrator.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Frame;
import cn.onething.catalogue.bundle.Window;
import cn.onething.catalogue.form.FieldError;
import cn.onething.orchestrator.request.Faults;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeasonsTests {
    private static final Bundle FIVE = Catalogue.load().bundle("five", "999900").orElseThrow();

    @Test
    void inSeasonThereIsNothingToSay() {
        assertThat(faults("05-01 to 07-31", "2026-05-01")).isEmpty();
        assertThat(faults("05-01 to 07-31", "2026-07-31")).isEmpty();
        assertThat(faults("11-01 to 02-28", "2026-01-15")).isEmpty();
    }

    @Test
    void outOfSeasonTheNextDayIsNamed() {
        assertThat(faults("05-01 to 07-31", "2026-08-01")).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/bundle");
            assertThat(fault.code()).isEqualTo("out-of-season");
            assertThat(fault.zh()).contains("2027-05-01");
            assertThat(fault.en()).contains("2027-05-01");
        });
    }

    @Test
    void aProgrammeThatIsOverSaysSo() {
        assertThat(faults("2025-01-01 to 2025-12-31", "2026-01-01"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.en()).endsWith("it has closed"));
    }

    private static List<FieldError> faults(String window, String today) {
        Frame frame = FIVE.frame();
        Bundle seasonal = new Bundle(
                FIVE.id(),
                FIVE.region(),
                FIVE.version(),
                FIVE.name(),
                FIVE.theme(),
                FIVE.audience(),
                FIVE.lead(),
                FIVE.policies(),
                FIVE.pivot(),
                FIVE.items(),
                new Frame(
                        frame.status(),
                        frame.batch(),
                        frame.limit(),
                        Optional.of(Window.parse(window).orElseThrow()),
                        frame.delivery()),
                FIVE.form());
        Faults faults = new Faults();
        Seasons.check(seasonal, seasonal.items(), LocalDate.parse(today), faults);
        return faults.found();
    }
}
