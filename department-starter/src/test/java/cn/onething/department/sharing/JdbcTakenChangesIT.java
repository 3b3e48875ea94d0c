package cn.onething.department.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.testkit.Databases;
import cn.onething.events.MessageJson;
import cn.onething.events.RegisterChange;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class JdbcTakenChangesIT {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    private final JdbcTemplate jdbc = Databases.migrated("taken_changes", "classpath:db/department");
    private final TakenChanges taken = new JdbcTakenChanges(jdbc);

    @Test
    void givesBackTheNewestOfEachCompanyOnce() {
        RegisterChange second = change("B", 2);
        RegisterChange third = change("B", 3);

        assertThat(taken.noteNewest("f", List.of(third, second, change("A", 2))))
                .containsExactly(change("A", 2), third);
        assertThat(taken.noteNewest("f", List.of(second, third))).isEmpty();
        assertThat(taken.noteNewest("f", List.of(change("B", 5)))).hasSize(1);
        assertThat(taken.noteNewest("f", List.of(change("B", 4)))).isEmpty();
        assertThat(taken.noteNewest("another", List.of(second))).hasSize(1);
    }

    @Test
    void tellsCasesThatTheDepartmentHasDecidedItself() {
        granted("C1", "unit-change", "C1/unit-change/1");
        granted("C2", "check", "");
        granted("C3", "firm-data", "C3/firm-data/any/1/1");

        assertThat(taken.withOwnEntries(List.of("C1", "C2", "C3", "C4"), Set.of("firm-data")))
                .containsExactly("C1");
    }

    private void granted(String caseNumber, String service, String entry) {
        jdbc.update("""
                insert into task (shard, case_number, item, attempt, service, state, sequence, at, entry)
                values (0, ?, ?, 1, ?, 'GRANTED', 1, now(), ?)
                """, caseNumber, service, service, entry);
    }

    private static RegisterChange change(String company, int sequence) {
        return new RegisterChange(
                "C1",
                "C1/any/1",
                "companies",
                company,
                sequence,
                AT,
                List.of("name"),
                MessageJson.mapper().createObjectNode());
    }
}
