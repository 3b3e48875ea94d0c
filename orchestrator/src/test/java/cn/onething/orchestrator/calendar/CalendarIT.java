package cn.onething.orchestrator.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.calendar.DueDate;
import cn.onething.catalogue.calendar.WorkingDays;
import cn.onething.catalogue.calendar.YearCalendar;
import cn.onething.journal.Journal;
import cn.onething.journal.ShardSession;
import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.Client.Answer;
import cn.onething.orchestrator.OrchestratorTest;
import cn.onething.orchestrator.library.HolidayNotices;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/** A region of its own gets a holiday on the very day that its cases are due, so no other test is disturbed. */
@OrchestratorTest
class CalendarIT {
    private static final String REGION = "998800";
    private static final int SHARDS = 8;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Catalogue catalogue;

    @Autowired
    PlatformTransactionManager transactions;

    private Client client;
    private Journal another;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void aNoticeMovesWhatWasCountedWithoutItOnceAndForAll() {
        JsonNode known = problems();
        JsonNode filed = client.submit(
                        Applications.changed(Applications.five(), application -> application.put("region", REGION)))
                .json();
        String number = filed.path("caseNumber").asString();
        Instant before = dueAt(number);
        LocalDate holiday = LocalDate.ofInstant(before, DueDate.ZONE);
        String notice = notice(holiday);

        Instant registered = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant toldByDesk = catalogue.workingDays().due(registered, 5, REGION).instant();
        bringToDesk(number, registered, toldByDesk);
        Supplier<List<YearCalendar>> elsewhere = anotherProcess();
        WorkingDays there = new WorkingDays(elsewhere);
        assertThat(there.isWorkingDay(holiday, REGION)).isTrue();

        List<JsonNode> previewed = publish(notice, "?dryRun=true").lines();
        assertThat(dueAt(number)).as("a dry run").isEqualTo(before);
        List<JsonNode> published = publish(notice, "").lines();

        Instant after = dueAt(number);
        assertThat(after)
                .isAfter(before)
                .isEqualTo(catalogue.workingDays().due(holiday, 1, REGION).instant());
        assertThat(written(() -> there.isWorkingDay(holiday, REGION)))
                .as("what another process goes by at its next write")
                .isFalse();
        assertThat(previewed.subList(0, previewed.size() - 1)).isEqualTo(published.subList(0, published.size() - 1));
        JsonNode moved = published.getFirst();
        assertThat(moved.path("caseNumber").asString()).isEqualTo(number);
        assertThat(moved.path("item").asString()).isEqualTo("a");
        assertThat(moved.path("limit").asString()).isEqualTo("PROMISED");
        assertThat(Instant.parse(moved.path("before").asString())).isEqualTo(before);
        assertThat(Instant.parse(moved.path("after").asString())).isEqualTo(after);
        assertThat(published.getLast().path("stored").asBoolean()).isTrue();
        assertThat(published.getLast().path("cases").asInt()).isEqualTo(1);

        assertThat(published.getLast().path("serviceLimits").asInt()).isEqualTo(1);
        assertThat(Instant.parse(client.get("/api/cases/" + number + "/escalations")
                        .json()
                        .at("/escalations/0/dueAt")
                        .asString()))
                .isAfter(toldByDesk)
                .isEqualTo(catalogue.workingDays().due(registered, 5, REGION).instant());

        JsonNode again = publish(notice, "").lines().getLast();
        assertThat(again.path("serviceLimits").asInt()).isZero();
        assertThat(again.path("stored").asBoolean()).isFalse();
        assertThat(again.path("cases").asInt()).isZero();
        assertThat(jdbc.queryForObject("""
                        select count(*) from journal where kind = 'calendar' and body like '%"region":"9988"%'
                        """, Integer.class))
                .as("each shard was told once")
                .isEqualTo(8);
        assertThat(problems()).isEqualTo(known);
        assertThat(client.get("/operations/calendars").json().values())
                .anySatisfy(one -> assertThat(one.path("doneAt").isNull()).isFalse());
        assertThat(publish("provisional: true\n" + notice, "").problem()).isEqualTo("calendar-announced");
    }

    private void bringToDesk(String number, Instant at, Instant due) {
        jdbc.update("""
                insert into escalation (case_number, item, department, origin, ground, state, registered_at, due_at)
                values (?, 'a', 'market-supervision', 'CASE', 'OVERDUE', 'OPEN', ?, ?)
                """, number, at.atOffset(ZoneOffset.UTC), due.atOffset(ZoneOffset.UTC));
    }

    /** What is wrong with the journals: the database is that of other tests too, and one of them forges a row. */
    private JsonNode problems() {
        return client.get("/operations/verify").lines().getLast().required("problems");
    }

    /** It has written every shard before, and knows nothing of what is published since. */
    private Supplier<List<YearCalendar>> anotherProcess() {
        HolidayNotices notices = new HolidayNotices(jdbc);
        another = new Journal(jdbc, transactions, SHARDS);
        another.listen(notices);
        for (int shard = 0; shard < SHARDS; shard++) {
            another.write(shard, ShardSession::now);
        }
        return notices.over(catalogue.calendars());
    }

    private boolean written(BooleanSupplier question) {
        return another.write(0, _ -> question.getAsBoolean());
    }

    @Test
    void aBrokenFileIsRefusedWithItsLine() {
        Answer refused = publish("""
                year: 2027
                source: invented
                holidays:
                  元旦: { en: New Year, days: [ 2027-01-01 ] }
                workdays: [ 2027-01-05 ]
                """, "");

        assertThat(refused.problem()).isEqualTo("invalid-calendar");
        assertThat(refused.errors()).containsExactly("/5 not-a-weekend");
    }

    private static String notice(LocalDate holiday) {
        return """
                year: %d
                region: "%s"
                source: invented
                holidays:
                  城庆: { en: City day, days: [ %s ] }
                """.formatted(holiday.getYear(), REGION, holiday);
    }

    private Answer publish(String notice, String parameters) {
        return client.post("/operations/calendars" + parameters, notice, "Content-Type", "application/yaml");
    }

    private Instant dueAt(String number) {
        return Instant.parse(
                client.get("/api/cases/" + number).json().at("/items/0/dueAt").asString());
    }
}
