package cn.onething.orchestrator.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onething.catalogue.Catalogue;
import cn.onething.events.CaseNumber;
import cn.onething.journal.Journal;
import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.FakeDepartment;
import cn.onething.orchestrator.OrchestratorTest;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseInput;
import cn.onething.orchestrator.casefile.domain.CaseRules;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.casefile.persistence.CaseContents;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import cn.onething.orchestrator.casefile.persistence.CaseState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** What is written of a case, and when, must make no difference to anybody. */
@OrchestratorTest
class StatesIT {
    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Journal journal;

    @Autowired
    CaseFiles files;

    @Autowired
    CaseRules rules;

    @Autowired
    CaseContents contents;

    @Autowired
    Catalogue catalogue;

    private Client client;
    private CaseNumber number;
    private int shard;

    @BeforeEach
    void open(@LocalServerPort int port) {
        client = new Client(port);
        number = new CaseNumber(
                client.submit(Applications.five()).json().path("caseNumber").asString());
        shard = number.shard(journal.shards());
    }

    /** Another process, which has just been started. */
    private final class Other {
        private final Journal itsJournal = new Journal(jdbc, transactions, journal.shards());
        private final CaseDecisions decisions = new CaseDecisions(catalogue::bundle, rules, files, contents);

        Other() {
            itsJournal.listen(decisions.memory());
        }

        CaseFile withdraw() {
            return withdrawAnd(() -> {});
        }

        CaseFile withdrawAnd(Runnable more) {
            return itsJournal.write(shard, session -> {
                decisions.decide(session, Map.of(number.value(), List.of(new CaseInput.Withdraw())));
                more.run();
                return decisions.find(session, Set.of(number.value())).get(number.value());
            });
        }
    }

    private String status() {
        return client.get("/api/cases/" + number.value()).json().path("status").asString();
    }

    private CaseState now() {
        return files.now(List.of(number.value())).get(number.value());
    }

    @Test
    void aCaseIsReadAndFoundAsItIsBeforeItsStateIsWritten() {
        // another process, which was killed before it came to that
        new Other().withdrawAnd(() -> {
            jdbc.update("delete from case_state where case_number = ?", number.value());
            jdbc.update("update case_state_mark set position = 0 where shard = ?", shard);
        });

        assertThat(status()).isEqualTo("IN_PROGRESS");
        assertThat(client.get("/api/cases?status=IN_PROGRESS&limit=200")
                        .json()
                        .path("cases")
                        .values())
                .anyMatch(found -> found.path("caseNumber").asString().equals(number.value()));
        assertThat(client.get("/api/cases?status=REFUSED&limit=200")
                        .json()
                        .path("cases")
                        .values())
                .noneMatch(found -> found.path("caseNumber").asString().equals(number.value()));
    }

    @Test
    void anotherProcessTakesUpWhatThisOneHasNotWritten() {
        CaseFile there = new Other().withdraw();

        assertThat(there.withdrawn()).isTrue();
        assertThat(there.revision()).isEqualTo(2);
        assertThat(now().file()).isEqualTo(there);
        assertThat(now().positions()).hasSize(2);
        try (FakeDepartment department = new FakeDepartment("market-supervision")) {
            department.withdraws(number.value(), "a");
            await().atMost(Duration.ofSeconds(20)).until(() -> status().equals("WITHDRAWN"));
        }
        assertThat(now().file().revision()).isEqualTo(3);
    }

    @Test
    void whatRestsIsWrittenWithItsWakeUpAndTheMarkMovesOn() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(files.written(List.of(number.value()))).containsKey(number.value());
            assertThat(files.behind()).doesNotContain(shard);
        });
        CaseState written = files.written(List.of(number.value())).get(number.value());
        assertThat(written.file()).isEqualTo(now().file());
        assertThat(written.file().status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(jdbc.queryForObject(
                        "select wake_at > clock_timestamp() from case_state where case_number = ?",
                        Boolean.class,
                        number.value()))
                .isTrue();
    }

    @Test
    void theEndOfACaseIsWrittenAtOnce() {
        try (FakeDepartment department = new FakeDepartment("market-supervision")) {
            department.refuses(number.value(), "a");
            await().atMost(Duration.ofSeconds(20)).until(() -> status().equals("REFUSED"));
        }
        assertThat(jdbc.queryForObject(
                        "select status from case_state where case_number = ? and wake_at is null",
                        String.class,
                        number.value()))
                .isEqualTo("REFUSED");
    }
}
