package cn.onething.orchestrator.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.events.MessageJson;
import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.Client.Answer;
import cn.onething.orchestrator.FakeDepartment;
import cn.onething.orchestrator.OrchestratorTest;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.casefile.persistence.Decision;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@OrchestratorTest
@Timeout(40)
class EventsIT {
    @Autowired
    JdbcTemplate jdbc;

    private Client client;
    private String number;

    @BeforeEach
    void open(@LocalServerPort int port) {
        client = new Client(port);
        number = client.submit(Applications.five()).json().path("caseNumber").asString();
    }

    private LiveStream stream(int lastEventId) {
        return LiveStream.open(client, number, lastEventId);
    }

    @Test
    void theFirstEventComesAtOnceAndTheStreamEndsWithTheCase() {
        try (LiveStream stream = stream(0);
                FakeDepartment department = new FakeDepartment("market-supervision")) {
            LiveStream.Event first = stream.next(Duration.ofSeconds(2));
            assertThat(first.id()).isEqualTo(1);
            assertThat(first.json().path("caseNumber").asString()).isEqualTo(number);
            assertThat(first.json().path("status").asString()).isEqualTo("IN_PROGRESS");

            department.refuses(number, "a");

            LiveStream.Event last = stream.next(Duration.ofSeconds(10));
            assertThat(last.id()).isEqualTo(2);
            assertThat(last.json().path("status").asString()).isEqualTo("REFUSED");
            assertThat(stream.ends(Duration.ofSeconds(5))).isTrue();
        }
    }

    @Test
    void aStreamGoesOnAfterTheLastEventThatWasSeen() {
        try (FakeDepartment market = new FakeDepartment("market-supervision");
                FakeDepartment tax = new FakeDepartment("tax");
                LiveStream before = stream(0)) {
            assertThat(before.next(Duration.ofSeconds(2)).id()).isEqualTo(1);
            market.grants(number, "a");
            assertThat(before.next(Duration.ofSeconds(10)).id()).isEqualTo(2);
            before.close();
            tax.accepts(number, "b");
            try (LiveStream after = stream(2)) {
                LiveStream.Event next = after.next(Duration.ofSeconds(10));
                assertThat(next.id()).isEqualTo(3);
                assertThat(next.json().at("/items/0/item").asString()).isEqualTo("b");
                assertThat(next.json().at("/items/0/status").asString()).isEqualTo("ACCEPTED");
            }
        }
    }

    @Test
    void everyWatcherSeesEveryRevisionOnce() {
        try (FakeDepartment market = new FakeDepartment("market-supervision");
                FakeDepartment tax = new FakeDepartment("tax");
                FakeDepartment police = new FakeDepartment("public-security");
                FakeDepartment insurance = new FakeDepartment("social-security");
                LiveStream early = stream(0)) {
            market.grants(number, "a");
            LiveStream late = stream(0);
            // an answer that overtakes its question is passed over
            early.until(event -> asks(event, "d"));
            tax.grants(number, "b");
            police.grants(number, "c");
            insurance.grants(number, "d");
            early.until(event -> asks(event, "e"));
            market.grants(number, "e");

            List<Integer> seen =
                    early.until(event -> event.json().path("status").asString().equals("COMPLETED"));
            int last = seen.getLast();

            assertThat(seen).isEqualTo(IntStream.rangeClosed(1, last).boxed().toList());
            assertThat(late.until(event -> event.id() == last)).isEqualTo(seen);
            assertThat(early.ends(Duration.ofSeconds(5))).isTrue();
            late.close();
        }
    }

    private static String withdrawn() {
        Decision decision = new Decision(
                "five", "999900", 1, 2, CaseStatus.IN_PROGRESS, List.of(new CaseEvent.WithdrawalRequested()));
        return MessageJson.mapper().writeValueAsString(decision);
    }

    @Test
    void whatAnotherInstanceWroteIsSeenWithinSeconds() {
        try (LiveStream stream = stream(0)) {
            stream.next(Duration.ofSeconds(2));
            // as another process would: the row appears without this one's journal knowing
            jdbc.update("""
                    with head as (
                        update journal_shard h set position = h.position + 1 from case_file f
                         where f.case_number = ? and h.shard = f.shard returning h.shard, h.position)
                    insert into journal (shard, position, case_number, kind, at, body, hash)
                    select head.shard, head.position, j.case_number, j.kind, clock_timestamp(), ?, j.hash
                      from head, journal j where j.case_number = ?
                    """, number, withdrawn(), number);

            assertThat(stream.next(Duration.ofSeconds(5)).id()).isEqualTo(2);
        }
    }

    @Test
    void afterTheEndThereIsNothingToComeBackFor() {
        try (FakeDepartment department = new FakeDepartment("market-supervision");
                LiveStream stream = stream(0)) {
            department.refuses(number, "a");
            stream.until(event -> event.json().path("status").asString().equals("REFUSED"));
        }

        Answer whole = client.get("/api/cases/" + number + "/events");
        Answer rest = client.get("/api/cases/" + number + "/events", "Last-Event-ID", "2");

        assertThat(whole.response().body()).contains("id: 1\n", "id: 2\n");
        assertThat(rest.status()).isEqualTo(204);
    }

    @Test
    void anIdThatIsNoRevisionIsRefused() {
        Answer answer = client.get("/api/cases/" + number + "/events", "Last-Event-ID", "abc");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly("/header/Last-Event-ID wrong-form");
    }

    private static boolean asks(LiveStream.Event event, String item) {
        return event.json().path("items").values().stream()
                .anyMatch(change -> change.path("item").asString().equals(item)
                        && change.path("status").asString().equals("SUBMITTED"));
    }
}
