package cn.onething.department.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.task.JdbcTasks;
import cn.onething.department.task.Task;
import cn.onething.department.task.TaskState;
import cn.onething.department.testkit.Databases;
import cn.onething.events.ItemRef;
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
        new JdbcTasks(jdbc)
                .save(
                        0,
                        List.of(
                                task("C1", "unit-change", "C1/unit-change/1"),
                                task("C2", "check", ""),
                                task("C3", "firm-data", "C3/firm-data/any/1/1")),
                        Set.of());

        assertThat(taken.withOwnEntries(List.of("C1", "C2", "C3", "C4"), Set.of("firm-data")))
                .containsExactly("C1");
    }

    private static Task task(String caseNumber, String service, String entry) {
        return new Task(
                new ItemRef(caseNumber, service, 1), service, TaskState.GRANTED, 1, AT, entry, null, null, null);
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
