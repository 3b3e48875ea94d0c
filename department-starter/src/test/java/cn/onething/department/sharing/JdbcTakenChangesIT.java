package cn.onething.department.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.task.JdbcTasks;
import cn.onething.department.task.Task;
import cn.onething.department.task.TaskState;
import cn.onething.department.task.Tasks;
import cn.onething.department.testkit.Databases;
import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import cn.onething.events.RegisterChange;
import cn.onething.journal.Journal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

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

    /** Commands and changes come in one batch, and the tasks of the first are not in the database yet. */
    @Test
    void countsWhatTheSameBatchHasDecided() {
        DataSource database = Objects.requireNonNull(jdbc.getDataSource());
        new ResourceDatabasePopulator(new ClassPathResource("db/journal/V1__create_journal.sql")).execute(database);
        jdbc.update("insert into journal_shard (shard, hash) values (0, '')");
        Tasks tasks = new JdbcTasks(jdbc);
        ItemRef item = new ItemRef("C9", "unit-change", 1);
        Task decided = new Task(item, "unit-change", TaskState.GRANTED, 1, AT, "C9/unit-change/1", null, null, null);

        Set<String> own = new Journal(jdbc, new JdbcTransactionManager(database), 1).write(0, session -> {
            tasks.save(session, List.of(decided), Set.of());
            return taken.withOwnEntries(List.of("C9"), Set.of("firm-data"));
        });

        assertThat(own).containsExactly("C9");
        assertThat(tasks.find(List.of(item))).containsOnlyKeys(item);
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
