package cn.onething.catalogue.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The golden table of due dates; how it was made stands at its head. */
class DueDateTableTests {
    private static final WorkingDays DAYS = Catalogue.load().workingDays();
    private static final String REGION = "999900";

    @ParameterizedTest(name = "{0}, {1} days, stops {2}: {3} ({5})")
    @CsvFileSource(resources = "/calendar/due-dates.csv", numLinesToSkip = 1)
    void isDueAsTheTableSays(
            LocalDate accepted, int days, @Nullable String stops, LocalDate due, boolean provisional, String why) {
        Reckoning reckoning = DAYS.reckon(accepted, days, REGION, stops(stops));

        assertThat(reckoning.due()).as(why).isEqualTo(new DueDate(due, provisional));
        assertThat(reckoning.days())
                .extracting(ReckonedDay::date)
                .containsExactlyElementsOf(accepted.plusDays(days == 0 ? 0 : 1)
                        .datesUntil(due.plusDays(1))
                        .toList());
        List<ReckonedDay> counted =
                reckoning.days().stream().filter(day -> day.kind().counted()).toList();
        assertThat(counted).hasSize(Math.max(days, 1));
        assertThat(counted.getLast()).isEqualTo(reckoning.days().getLast());
        assertThat(counted.getLast().number()).isEqualTo(days);
    }

    @Test
    void theTableIsLongEnoughAndHasNoRowTwice() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/calendar/due-dates.csv"))) {
            List<List<String>> questions = lines.filter(line -> line.startsWith("20"))
                    .map(line -> Arrays.asList(line.split(",")).subList(0, 3))
                    .toList();
            assertThat(questions).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        }
    }

    private static List<Stop> stops(@Nullable String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(" "))
                        .map(stop -> stop.split("\\.\\."))
                        .map(ends -> new Stop(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])))
                        .toList();
    }
}
