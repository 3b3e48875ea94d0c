package cn.onething.orchestrator.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.calendar.WorkingDays;
import cn.onething.orchestrator.resource.YamlResource;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTests {
    private static final WorkingDays CALENDAR = Catalogue.load().workingDays();

    /** 09:00-12:00 and 13:30-17:30 on working days, 09:00-12:00 on Saturdays. */
    private static final Window CENTRE = window("yunxi-centre");

    private static final Window STATION = window("hengda-station");

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23T09:00:00 | 2026-11-23T12:00 | 2026-11-23T13:30 | Monday, as it opens
            2026-11-23T11:59:59 | 2026-11-23T12:00 | 2026-11-23T13:30 | Monday, just before noon
            2026-11-23T12:00:00 | closed           | 2026-11-23T13:30 | Monday, as it closes for lunch
            2026-11-23T17:00:00 | 2026-11-23T17:30 | 2026-11-24T09:00 | Monday, before the end of the day
            2026-11-27T18:00:00 | closed           | 2026-11-28T09:00 | Friday evening: there is weekend service
            2026-11-28T10:00:00 | 2026-11-28T12:00 | 2026-11-30T09:00 | Saturday morning
            2026-11-29T10:00:00 | closed           | 2026-11-30T09:00 | Sunday
            2026-02-28T14:00:00 | 2026-02-28T17:30 | 2026-03-02T09:00 | a Saturday that was swapped is a working day
            2026-02-14T18:00:00 | closed           | 2026-02-24T09:00 | Spring Festival, nine days, Saturday among them
            2026-10-01T10:00:00 | closed           | 2026-10-08T09:00 | National Day on a Thursday
            """)
    void isOpen(String now, String until, String next, String what) {
        Window.Opening opening = CENTRE.at(beijing(now), CALENDAR);

        assertThat(opening.open()).isEqualTo(!until.equals("closed"));
        assertThat(opening.until()).isEqualTo(until.equals("closed") ? null : beijing(until + ":00"));
        assertThat(opening.nextOpening()).isEqualTo(beijing(next + ":00"));
        assertThat(opening.provisional()).isFalse();
    }

    @Test
    void hoursOnHolidaysAreThoseOfHolidaysWhateverTheDayOfTheWeek() {
        assertThat(STATION.at(beijing("2026-10-03T10:00:00"), CALENDAR).until())
                .as("a Saturday within the National Day holiday")
                .isEqualTo(beijing("2026-10-03T11:00:00"));
    }

    @Test
    void whatRestsOnACalendarThatIsNotAnnouncedSaysSo() {
        assertThat(CENTRE.at(beijing("2026-12-31T20:00:00"), CALENDAR).provisional())
                .isTrue();
    }

    @Test
    void aWindowWithoutHoursNeverOpens() {
        Window never = read("name: { zh: 窗, en: w }, address: { zh: 址, en: a }, region: \"999900\", hours: {}");

        assertThat(never.at(beijing("2026-11-23T09:00:00"), CALENDAR))
                .isEqualTo(new Window.Opening(false, null, null, true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            region: "999900", hours: { saturday: [ "12:00-09:00" ] }                  | must be written like
            region: "999900", hours: { saturday: [ "9-12" ] }                         | must be written like
            region: "999900", hours: { sunday: [ "09:00-12:00", "11:00-13:00" ] }     | follow each other
            region: "9999", hours: {}                                                 | must be written like
            region: "999900", hours: { someday: [ "09:00-12:00" ] }                   | unknown key
            hours: {}                                                                 | "region" is missing
            """)
    void aWrongFileStopsTheStartAndNamesTheLine(String window, String reason) {
        assertThatThrownBy(() -> read("name: { zh: 窗, en: w }, address: { zh: 址, en: a }, " + window))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("t.yaml:2")
                .hasMessageContaining(reason);
    }

    private static Window read(String window) {
        return YamlResource.parse("t.yaml", "windows:\n  one: { " + window + " }\n", Windows::read)
                .all()
                .getFirst();
    }

    private static Window window(String id) {
        return Windows.load().all().stream()
                .filter(window -> window.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Instant beijing(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }
}
