package cn.onething.orchestrator.follower;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.events.CaseNumber;
import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.OrchestratorTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OrchestratorTest
class FollowerIT {
    private static final int SHARDS = 8;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aFailureTellsTheSameAgainAndNothingIsLeftOut(@LocalServerPort int port) {
        String number = new Client(port)
                .submit(Applications.five())
                .json()
                .path("caseNumber")
                .asString();
        int shard = new CaseNumber(number).shard(SHARDS);
        List<Long> first = new ArrayList<>();
        List<Long> second = new ArrayList<>();

        // never committed: the service's own follower sees nothing of it, and waits for the locks
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            jdbc.update(
                    "update follower_mark m set position = case shard when ? then 0 else"
                            + " (select position from journal_shard s where s.shard = m.shard) end",
                    shard);
            boolean failed = follow(decisions -> {
                tell(decisions, first);
                throw new IllegalStateException("the follower is broken");
            });
            assertThat(failed).isFalse();
            assertThat(mark(shard)).isZero();

            assertThat(follow(decisions -> tell(decisions, second))).isTrue();
            assertThat(mark(shard)).isPositive();
            assertThat(second)
                    .containsExactlyElementsOf(jdbc.queryForList(
                            "select position from journal where shard = ? and kind = 'decision' and position <= ?"
                                    + " order by position",
                            Long.class,
                            shard,
                            mark(shard)))
                    .containsAll(first);
        });

        assertThat(first).isNotEmpty();
    }

    private static void tell(List<DecisionFollower.Followed> decisions, List<Long> told) {
        decisions.forEach(followed -> told.add(followed.row().position()));
    }

    private boolean follow(DecisionFollower follower) {
        try {
            return new JournalFollower(
                            "test", "follower_mark", jdbc, transactions, List.of(follower), Clock.systemUTC())
                    .followAll();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private long mark(int shard) {
        return jdbc.queryForObject("select position from follower_mark where shard = ?", Long.class, shard);
    }
}
