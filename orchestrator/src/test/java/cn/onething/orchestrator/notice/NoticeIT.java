package cn.onething.orchestrator.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.Client.Answer;
import cn.onething.orchestrator.FakeDepartment;
import cn.onething.orchestrator.OrchestratorTest;
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
        jdbc.update("update follower_mark set position = 0");
        String later = refusedCase();

        assertThat(outbox(number)).isEqualTo(before);
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
        withThreeNotices((delivery, clock, broken) -> {
            broken.add("YJS2");
            assertThat(delivery.next(OTHER_SHARD)).isFalse();
            assertThat(sentCases()).containsExactly("YJS1", "YJS3");

            assertThat(delivery.next(OTHER_SHARD)).isFalse();
            clock.advance(Duration.ofSeconds(29));
            delivery.retry();
            assertThat(sent).as("not due yet").hasSize(2);

            clock.advance(Duration.ofSeconds(1));
            delivery.retry();
            clock.advance(Duration.ofSeconds(59));
            broken.clear();
            delivery.retry();
            assertThat(sent).as("failed again, so it waits twice as long").hasSize(2);

            clock.advance(Duration.ofSeconds(1));
            delivery.retry();
            delivery.retry();
            assertThat(sentCases()).containsExactly("YJS1", "YJS3", "YJS2");
        });
    }

    @Test
    void whileTheWayIsClosedNothingIsLost() {
        withThreeNotices((delivery, _, broken) -> {
            broken.add("*");
            assertThatThrownBy(() -> delivery.next(OTHER_SHARD)).isInstanceOf(IllegalStateException.class);
            broken.clear();
            delivery.next(OTHER_SHARD);
            assertThat(sentCases()).containsExactly("YJS1", "YJS2", "YJS3");
        });
    }

    @Test
    void theInvitationWaitsThreeDaysFromTheEndOfTheCaseAndIsSentThen() {
        String number = refusedCase();
        String invitation =
                " notice_retry r where exists (select from notice n where n.shard = r.shard and n.position = r.position"
                        + " and n.kind = r.kind and n.kind = 'RATING_INVITED' and n.case_number = ?)";
        assertThat(jdbc.queryForObject(
                        "select extract(epoch from r.next_at - clock_timestamp()) / 3600 from" + invitation,
                        Double.class,
                        number))
                .isBetween(71.9, 72.0);
        assertThat(outbox(number)).noneMatch(NoticeIT::invites);

        // three days later
        jdbc.update(
                "update notice_retry set next_at = clock_timestamp() where (shard, position, kind) in"
                        + " (select r.shard, r.position, r.kind from" + invitation + ")",
                number);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(outbox(number)).anyMatch(NoticeIT::invites));
    }

    private static boolean invites(JsonNode notice) {
        return notice.path("kind").asString().equals("RATING_INVITED");
    }

    @Test
    void whoHasNotRatedIsInvitedAfterThreeDaysAndOnce() {
        withThree(NoticeKind.RATING_INVITED, (delivery, clock, _) -> {
            delivery.next(OTHER_SHARD);
            clock.advance(Duration.ofDays(3).minusSeconds(1));
            delivery.retry();
            assertThat(sent).as("they may still rate by themselves").isEmpty();

            uninvited.add("YJS2");
            clock.advance(Duration.ofSeconds(1));
            delivery.retry();
            delivery.retry();
            assertThat(sentCases()).containsExactlyInAnyOrder("YJS1", "YJS3");

            new Notices(jdbc).add(List.of(notice(4, NoticeKind.RATING_INVITED, "YJS1", clock.instant())));
            clock.advance(Duration.ofDays(4));
            delivery.retry();
            assertThat(sent).as("the case has ended a second time").hasSize(2);
        });
    }

    @Test
    void nobodyIsInvitedWhoWithdrew() {
        String withdrawn =
                client.submit(Applications.five()).json().path("caseNumber").asString();
        client.withdraw(withdrawn, "{\"reason\":\"不办了\"}");

        assertThat(cases.among(List.of(withdrawn, refusedCase()))).containsExactly(withdrawn);
    }

    private interface Delivering {
        void test(NoticeDelivery delivery, SettableClock clock, List<String> broken);
    }

    private void withThreeNotices(Delivering test) {
        withThree(NoticeKind.SUBMITTED, test);
    }

    private static Notice notice(long position, NoticeKind kind, String caseNumber, Instant at) {
        return new Notice(OTHER_SHARD, position, kind, caseNumber, 1, "已提交", "Filed", at);
    }

    /** In a transaction that is never committed: the service's own courier sees nothing of it. */
    private void withThree(NoticeKind kind, Delivering test) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            jdbc.update("insert into follower_mark (shard, position) values (?, 3)", OTHER_SHARD);
            jdbc.update("insert into notice_mark (shard) values (?)", OTHER_SHARD);
            SettableClock clock = SettableClock.at("2026-03-02T01:00:00Z");
            Notices notices = new Notices(jdbc);
            notices.add(Stream.of(1, 2, 3)
                    .map(i -> notice(i, kind, "YJS" + i, clock.instant()))
                    .toList());
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
            test.test(new NoticeDelivery(notices, sender, _ -> uninvited, clock, transactions), clock, broken);
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
