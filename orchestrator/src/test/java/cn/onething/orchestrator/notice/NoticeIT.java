package cn.onething.orchestrator.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.onething.events.MessageJson;
import cn.onething.journal.JournalRow;
import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.Client.Answer;
import cn.onething.orchestrator.FakeDepartment;
import cn.onething.orchestrator.OrchestratorTest;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.casefile.persistence.Decision;
import cn.onething.orchestrator.follower.DecisionFollower;
import cn.onething.testsupport.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@OrchestratorTest
class NoticeIT {
    private static final int OTHER_SHARD = 99;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    UninvitedCases cases;

    @Autowired
    NoticeMaker maker;

    private final List<Notice> sent = new ArrayList<>();
    private final Set<String> uninvited = new HashSet<>();
    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void theApplicantIsToldOfEveryChangeInOrderAndNeverTwice() {
        String number = refusedCase();

        assertThat(outbox(number))
                .extracting(notice -> notice.path("kind").asString())
                .containsExactly("CASE_REFUSED", "NOT_STARTED", "REFUSED", "SUBMITTED");
        assertThat(outbox(number).get(2).path("zh").asString()).contains(number, "「备案甲」（有欠税）");
        assertThat(outbox(number))
                .extracting(notice -> notice.path("revision").asInt())
                .containsExactly(2, 2, 2, 1);
        List<JsonNode> before = outbox(number);

        // as after the loss of every mark: the whole journal is told again, and everything sent again
        jdbc.update("update notice_mark set position = 0");
        String later = refusedCase();

        // its shard may be the last one that is followed again
        await().untilAsserted(() -> assertThat(outbox(number)).isEqualTo(before));
        assertThat(outbox(later)).hasSize(4);
    }

    @Test
    void theNoticesNameNobody() {
        String number = refusedCase();

        assertThat(outbox(number))
                .noneMatch(notice -> Stream.of(Applications.COMPANY, "云溪恒达").anyMatch(notice.toString()::contains));
    }

    @Test
    void theOutboxIsAPlainPageToo() {
        String number = refusedCase();

        Answer page = client.get("/notices");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.response().body()).contains("通知发件箱", number, "「备案甲」（有欠税）");
    }

    @Test
    void theOutboxIsReadPageByPage() {
        refusedCase();

        JsonNode first = client.get("/api/notices/outbox?limit=3").json();
        JsonNode second = client.get("/api/notices/outbox?limit=1&after="
                        + first.path("next").asString())
                .json();

        assertThat(first.path("notices")).hasSize(3);
        assertThat(second.path("notices")).hasSize(1);
        assertThat(first.path("notices").values()).doesNotContain(second.at("/notices/0"));
        assertThat(client.get("/api/notices/outbox?case=YJS1").problem()).isEqualTo("no-such-case");
        assertThat(client.get("/api/notices/outbox?limit=x").errors()).containsExactly("/query/limit out-of-range");
    }

    @Test
    void oneThatCannotBeSentIsTriedAgainAndDelaysNoOther() {
        withThreeFiled((post, clock, broken) -> {
            broken.add("YJS2");
            post.tell();
            assertThat(sentCases()).containsExactly("YJS1", "YJS3");

            clock.advance(Duration.ofSeconds(29));
            post.late().send();
            assertThat(sent).as("not due yet").hasSize(2);

            clock.advance(Duration.ofSeconds(1));
            post.late().send();
            clock.advance(Duration.ofSeconds(59));
            broken.clear();
            post.late().send();
            assertThat(sent).as("failed again, so it waits twice as long").hasSize(2);

            clock.advance(Duration.ofSeconds(1));
            post.late().send();
            post.late().send();
            assertThat(sentCases()).containsExactly("YJS1", "YJS3", "YJS2");
        });
    }

    @Test
    void whileTheWayIsClosedNothingIsLost() {
        withThreeFiled((post, _, broken) -> {
            broken.add("*");
            assertThatThrownBy(post::tell).isInstanceOf(IllegalStateException.class);
            broken.clear();
            post.tell();
            assertThat(sentCases()).containsExactly("YJS1", "YJS2", "YJS3");
        });
    }

    @Test
    void theInvitationWaitsThreeDaysFromTheEndOfTheCaseAndIsSentThen() {
        String number = refusedCase();
        String invitation = " where case_number = ? and kind = 'RATING_INVITED'";
        assertThat(jdbc.queryForObject(
                        "select extract(epoch from next_at - clock_timestamp()) / 3600 from notice_aside" + invitation,
                        Double.class,
                        number))
                .isBetween(71.9, 72.0);
        assertThat(outbox(number)).noneMatch(NoticeIT::invites);

        // three days later
        jdbc.update("update notice_aside set next_at = clock_timestamp()" + invitation, number);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(outbox(number)).anyMatch(NoticeIT::invites));
    }

    private static boolean invites(JsonNode notice) {
        return notice.path("kind").asString().equals("RATING_INVITED");
    }

    @Test
    void whoHasNotRatedIsInvitedAfterThreeDaysAndOnce() {
        withThree(ENDS, (post, clock, _) -> {
            post.tell();
            sent.clear();
            clock.advance(Duration.ofDays(3).minusSeconds(1));
            post.late().send();
            assertThat(sent).as("they may still rate by themselves").isEmpty();

            uninvited.add("YJS2");
            clock.advance(Duration.ofSeconds(1));
            post.late().send();
            post.late().send();
            assertThat(sentCases()).containsExactlyInAnyOrder("YJS1", "YJS3");
            assertThat(sent).allMatch(notice -> notice.kind() == NoticeKind.RATING_INVITED);

            post.tell(row(4, "YJS1", clock.instant(), ENDS));
            sent.clear();
            clock.advance(Duration.ofDays(4));
            post.late().send();
            assertThat(sent).as("the case has ended a second time").isEmpty();
        });
    }

    @Test
    void nobodyIsInvitedWhoWithdrew() {
        String withdrawn =
                client.submit(Applications.five()).json().path("caseNumber").asString();
        client.withdraw(withdrawn, "{\"reason\":\"不办了\"}");

        assertThat(cases.among(List.of(withdrawn, refusedCase()))).containsExactly(withdrawn);
    }

    private static final Decision FILED = new Decision(
            "five",
            "999900",
            1,
            1,
            CaseStatus.IN_PROGRESS,
            List.of(new CaseEvent.Submitted(
                    "web", List.of(new CaseEvent.NewItem("a", "market-supervision", true)), null)));

    private static final Decision ENDS = new Decision(
            "five", "999900", 1, 2, CaseStatus.COMPLETED, List.of(new CaseEvent.ItemGranted("a", 1, null)));

    private interface Telling {
        void test(Post post, SettableClock clock, List<String> broken);
    }

    /** What tells, and what tells later. */
    private final class Post {
        private final NoticeDispatch dispatch;
        private final LateNotices late;
        private final List<JournalRow> rows;

        Post(NoticeSender sender, SettableClock clock, List<JournalRow> rows) {
            Asides asides = new Asides(jdbc);
            this.rows = rows;
            dispatch = new NoticeDispatch(maker, sender, asides, clock);
            late = new LateNotices(jdbc, maker, sender, asides, _ -> uninvited, clock, transactions);
        }

        void tell() {
            tell(rows.toArray(JournalRow[]::new));
        }

        void tell(JournalRow... decided) {
            dispatch.follow(
                    Stream.of(decided).map(DecisionFollower.Followed::new).toList());
        }

        LateNotices late() {
            return late;
        }
    }

    private void withThreeFiled(Telling test) {
        withThree(FILED, test);
    }

    private static JournalRow row(long position, String caseNumber, Instant at, Decision decision) {
        String body = MessageJson.mapper().writeValueAsString(decision);
        return new JournalRow(OTHER_SHARD, position, caseNumber, Decision.KIND, at, body, new byte[32], null);
    }

    /** In a transaction that is never committed: the service's own threads see nothing of it. */
    private void withThree(Decision decision, Telling test) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            SettableClock clock = SettableClock.at("2026-03-02T01:00:00Z");
            List<JournalRow> rows = Stream.of(1, 2, 3)
                    .map(i -> row(i, "YJS" + i, clock.instant(), decision))
                    .toList();
            rows.forEach(row -> jdbc.update(
                    """
                    insert into journal (shard, position, case_number, kind, at, body, hash)
                    values (?, ?, ?, ?, clock_timestamp(), ?, ?)
                    """, row.shard(), row.position(), row.caseNumber(), row.kind(), row.body(), row.hash()));
            List<String> broken = new ArrayList<>();
            NoticeSender sender = all -> {
                if (broken.contains("*")) {
                    throw new IllegalStateException("the way is closed");
                }
                List<Notice> unsent = all.stream()
                        .filter(notice -> broken.contains(notice.caseNumber()))
                        .toList();
                all.stream().filter(notice -> !unsent.contains(notice)).forEach(sent::add);
                return unsent;
            };
            test.test(new Post(sender, clock, rows), clock, broken);
        });
    }

    private List<String> sentCases() {
        return sent.stream().map(Notice::caseNumber).toList();
    }

    /** A case that has ended, when all of its notices are out. */
    private String refusedCase() {
        String number =
                client.submit(Applications.five()).json().path("caseNumber").asString();
        try (FakeDepartment department = new FakeDepartment("market-supervision")) {
            department.refuses(number, "a");
        }
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> outbox(number).stream()
                        .anyMatch(notice -> notice.path("kind").asString().equals("CASE_REFUSED")));
        return number;
    }

    private List<JsonNode> outbox(String number) {
        return List.copyOf(client.get("/api/notices/outbox?limit=200&case=" + number)
                .json()
                .path("notices")
                .values());
    }
}
