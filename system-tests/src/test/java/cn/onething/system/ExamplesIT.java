package cn.onething.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example ends as docs/bundles.md says, filed one after the other into the same suite. */
@Tag("examples")
@ExtendWith(TheSuite.class)
class ExamplesIT {
    private static final Pattern END = Pattern.compile(
            "\\[([a-z-]+)]\\(\\.\\./examples/[a-z-]+\\.json\\)(?: \\((\\d\\d-\\d\\d)–(\\d\\d-\\d\\d)\\))? ([A-Z_]+)");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** @param season when it can be filed, every year; empty = always */
    record Row(String example, Optional<Season> season, String end) {
        static Row of(MatchResult found) {
            return new Row(
                    found.group(1),
                    Optional.ofNullable(found.group(2)).map(from -> Season.of(from, found.group(3))),
                    found.group(4));
        }

        @Override
        public String toString() {
            return example;
        }
    }

    record Season(MonthDay from, MonthDay to) {
        static Season of(String from, String to) {
            return new Season(MonthDay.parse("--" + from), MonthDay.parse("--" + to));
        }

        boolean isNow() {
            MonthDay today = MonthDay.now(CHINA);
            return !today.isBefore(from) && !today.isAfter(to);
        }
    }

    static List<Row> table() throws IOException {
        return END.matcher(Files.readString(OneThing.ROOT.resolve("docs/bundles.md")))
                .results()
                .map(Row::of)
                .toList();
    }

    @Test
    void theTableNamesEveryExample() throws IOException {
        try (Stream<String> files = Files.list(OneThing.ROOT.resolve("examples"))
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".json"))) {
            assertThat(table().stream().map(row -> row.example() + ".json"))
                    .containsExactlyInAnyOrderElementsOf(files.toList());
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void endsAsTheTableSays(Row row) {
        OneThing.Result submit = OneThing.run(
                Duration.ofMinutes(3), "submit", "examples/" + row.example() + ".json", "--officers", "auto", "--json");

        if (row.season().isPresent() && !row.season().get().isNow()) {
            assertThat(submit.exitCode()).as(submit.output() + submit.errors()).isEqualTo(2);
            assertThat(submit.errors())
                    .contains(
                            "cannot be filed now",
                            row.season().get().from().toString().substring(2));
            return;
        }
        assertThat(submit.output()).as(submit.errors()).isNotBlank();
        assertThat(submit.json().get("status").asString()).isEqualTo(row.end());
    }
}
