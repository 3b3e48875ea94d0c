package cn.onething.cli.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.cli.OneThing;
import cn.onething.cli.Session;
import cn.onething.cli.Settings;
import cn.onething.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DueCommandTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void peopleSeeTheDateASheetOfWeeksAndEveryDayThatIsSpecial() {
        assertThat(run("--accepted 2026-02-13 --days 5")).isZero();
        assertThat(out()).isEqualTo("""
                到期 due  2026-02-27 周五 Fri 17:30 北京时间 Beijing time
                受理 accepted  2026-02-13 周五 Fri
                时限 limit  5 个工作日 working days
                地区 region  全国 national

                一周自 week of  周一 Mon  周二 Tue  周三 Wed  周四 Thu  周五 Fri  周六 Sat  周日 Sun
                ────────────────────────────────────────────────────────────────────────────────────
                2026-02-09                                              13 受理   14 补#1   15 休
                2026-02-16      16 休     17 休     18 休     19 休     20 休     21 休     22 休
                2026-02-23      23 休     24 #2     25 #3     26 #4     27 #5★
                #n 第n日 day n · 补 调休上班 working weekend · 休 放假 holiday · 停 停止计时 stopped · ★ 到期 due

                日期 dates               天数 days  计数 count    原因 reason
                ──────────────────────────────────────────────────────────────────────────
                2026-02-14               1          计入 counted  调休上班 working weekend
                2026-02-15 – 2026-02-23  9          不计 skipped  春节 Spring Festival
                """);
    }

    @Test
    void programsGetTheCountedAndTheSkippedDaysWithTheirReasons() {
        assertThat(run("--accepted 2026-02-13 --days 3 --stop 2026-02-20..2026-02-24 --region 310000 --json"))
                .isZero();

        JsonNode answer = json();
        assertThat(answer).isEqualTo(JsonMapper.shared().readTree("""
                {"accepted": "2026-02-13", "days": 3, "region": "310000",
                 "stops": [{"from": "2026-02-20", "to": "2026-02-24"}],
                 "due": "2026-02-26", "dueAt": "2026-02-26T17:30:00+08:00",
                 "provisional": false, "provisionalYears": [],
                 "counted": [
                   {"date": "2026-02-14", "day": 1, "reason": "swapped-weekend", "zh": "调休上班", "en": "working weekend"},
                   {"date": "2026-02-25", "day": 2, "reason": "workday", "zh": "工作日", "en": "working day"},
                   {"date": "2026-02-26", "day": 3, "reason": "workday", "zh": "工作日", "en": "working day"}],
                 "skipped": [
                   {"date": "2026-02-15", "reason": "holiday", "zh": "春节", "en": "Spring Festival"},
                   {"date": "2026-02-16", "reason": "holiday", "zh": "春节", "en": "Spring Festival"},
                   {"date": "2026-02-17", "reason": "holiday", "zh": "春节", "en": "Spring Festival"},
                   {"date": "2026-02-18", "reason": "holiday", "zh": "春节", "en": "Spring Festival"},
                   {"date": "2026-02-19", "reason": "holiday", "zh": "春节", "en": "Spring Festival"},
                   {"date": "2026-02-20", "reason": "holiday", "zh": "春节", "en": "Spring Festival"},
                   {"date": "2026-02-21", "reason": "holiday", "zh": "春节", "en": "Spring Festival"},
                   {"date": "2026-02-22", "reason": "holiday", "zh": "春节", "en": "Spring Festival"},
                   {"date": "2026-02-23", "reason": "holiday", "zh": "春节", "en": "Spring Festival"},
                   {"date": "2026-02-24", "reason": "stopped", "zh": "停止计时", "en": "clock stopped"}]}
                """));
    }

    @Test
    void aDateThatMeetsAYearWithoutANoticeIsProvisionalAndSaysWhy() {
        assertThat(run("--accepted 2026-12-29 --days 5")).isZero();
        assertThat(out()).contains("到期 due  2027-01-06 周三 Wed").contains("""
                暂定 provisional  2027 年放假安排尚未公布，公布后重新推算
                                  the holiday notice for 2027 has not been published; the date is reckoned anew when it is
                """);

        out.reset();
        assertThat(run("--accepted 2026-12-29 --days 5 --json")).isZero();
        assertThat(json().get("provisional").asBoolean()).isTrue();
        assertThat(json().at("/provisionalYears/0/year").asInt()).isEqualTo(2027);
        assertThat(json().at("/provisionalYears/0/zh").asString()).startsWith("2027 年放假安排尚未公布");
    }

    @Test
    void stopsMayBeGivenMoreThanOnceAndMayOverlap() {
        assertThat(run("--accepted 2026-11-02 --days 10 --stop 2026-11-04..2026-11-09 --stop=2026-11-05..2026-11-10"))
                .isZero();
        assertThat(out())
                .contains("到期 due  2026-11-23 周一 Mon 17:30", " 4 停", "2026-11-07 – 2026-11-08", "周末 weekend")
                .contains("2026-11-09 – 2026-11-10  2          不计 skipped  停止计时 clock stopped");
    }

    @Test
    void anAtOnceItemIsDueOnTheSameDayOrOnTheNextWorkingDay() {
        assertThat(run("--accepted 2026-11-06 --days 0")).isZero();
        assertThat(out()).contains("到期 due  2026-11-06 周五 Fri 17:30", " 6 受理★").doesNotContain("#0");

        out.reset();
        assertThat(run("--accepted 2026-11-07 --days 0")).isZero();
        assertThat(out()).contains("到期 due  2026-11-09 周一 Mon 17:30", " 7 受理周末", " 9 ★");
    }

    @Test
    void anAcceptanceOnAWeekendIsDayZeroAllTheSame() {
        assertThat(run("--accepted 2026-01-31 --days 1")).isZero();
        assertThat(out()).contains("到期 due  2026-02-02 周一 Mon 17:30", "31 受理", " 2 #1★");
    }

    @Test
    void aPlainWeekNeedsNoListOfSpecialDays() {
        assertThat(run("--accepted 2026-11-02 --days 3")).isZero();
        assertThat(out()).contains(" 5 #3★").doesNotContain("原因 reason");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            --accepted 2026-02-30 --days 5                                        | --accepted | 没有 2026-02-30 这一天 | there is no day 2026-02-30
            --accepted 13.2.2026 --days 5                                         | --accepted | 日期应写作 | a date is written like
            --accepted 2030-01-07 --days 5                                        | --accepted | 没有 2030 年的日历 | no calendar for 2030
            --accepted 2024-12-31 --days 5                                        | --accepted | 没有 2024 年的日历 | no calendar for 2024
            --accepted 2026-02-13 --days -1                                       | --days     | 0 至 400 | from 0 to 400, not "-1"
            --accepted 2026-02-13 --days=401                                      | --days     | 0 至 400 | from 0 to 400, not "401"
            --accepted 2026-02-13 --days five                                     | --days     | 0 至 400 | from 0 to 400, not "five"
            --accepted 2027-12-01 --days 60                                       | --days     | 没有 2028 年的日历 | no calendar for 2028
            --accepted 2026-11-02 --days 5 --stop 2026-11-10..2026-11-04          | --stop     | 早于起日 | ends on 2026-11-04 before it begins
            --accepted 2026-11-02 --days 5 --stop 2026-11-04                      | --stop     | 应写作 | must be written like
            --accepted 2026-11-02 --days 5 --stop 2026-11-04..                    | --stop     | 日期应写作 | a date is written like
            --accepted 2026-11-02 --days 5 --stop 2026-11-31..2026-12-02          | --stop     | 没有 2026-11-31 这一天 | no day 2026-11-31
            --accepted 2026-11-02 --days 5 --stop 2026-11-04..9999-12-31          | --stop     | 没有 9999 年的日历 | no calendar for 9999
            --accepted 2026-02-13 --days 5 --region 999999                        | --region   | 没有行政区划代码 | no region "999999"
            --accepted 2026-02-13 --days 5 --region 31                            | --region   | 没有行政区划代码 | no region "31"
            """)
    void wrongInputEndsWithTwoAndNamesTheOptionInBothLanguages(String arguments, String option, String zh, String en) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith(option + "：")
                .contains(zh, "。" + option + ": ", en)
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--days 5", "--accepted 2026-02-13"})
    void bothTheAcceptanceAndTheLimitAreNeeded(String arguments) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("onething calendar due");
    }

    private int run(String arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                100,
                false);
        return OneThing.commandLine(new Session(Settings.of(Map.of(), Path.of(".")), terminal))
                .execute(("calendar due " + arguments).split(" "));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out());
    }
}
