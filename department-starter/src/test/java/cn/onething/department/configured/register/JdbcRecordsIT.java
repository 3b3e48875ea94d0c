package cn.onething.department.configured.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.department.Application;
import cn.onething.department.history.Change;
import cn.onething.department.history.Entry;
import cn.onething.department.history.Ledger;
import cn.onething.department.testkit.Databases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class JdbcRecordsIT extends RecordBehaviour {
    private static JdbcTemplate jdbc;
    private JdbcRecords records;

    @BeforeAll
    static void migrate() {
        jdbc = Databases.migrated("records", "classpath:db/configured");
    }

    @BeforeEach
    void fill() {
        jdbc.execute("truncate register_record cascade");
        records = new JdbcRecords(jdbc);
        records.add(List.of(ONE, OTHER), AT.minusSeconds(60));
    }

    @Override
    protected Ledger<RegisterRecord> ledger() {
        return records;
    }

    @Test
    void passesOverWhatIsThereAlready() {
        records.add(List.of(ONE.with(Map.of("title", text("别名")))), AT);

        assertThat(records.find(ONE.key())).contains(ONE);
        assertThat(records.historyOf(ONE.key()).entries()).hasSize(1);
    }

    @Test
    void addsANewRecordAndTakesItUpAgainAfterAnUndo() {
        RegisterRecord created = new RegisterRecord("boats/B003", true, Map.of("title", text("新船")));
        create(created);
        RegisterRecord takenBack = RegisterRecord.absent("boats/B003");
        change(application(), created.key(), _ -> takenBack);
        assertThat(records.find(created.key())).contains(takenBack);

        create(created);

        assertThat(records.find(created.key())).contains(created);
        assertThat(records.historyOf(created.key()).entries()).hasSize(3);
    }

    /** As when another instance created the record between this one's look and its write. */
    @Test
    void doesNotWriteOverARecordThatSomebodyElseCreated() {
        RegisterRecord created = new RegisterRecord("boats/B003", true, Map.of("title", text("新船")));
        create(created);

        assertThatThrownBy(() -> create(created.with(Map.of("title", text("又一艘")))))
                .isInstanceOf(TransientDataAccessException.class);
        assertThat(records.find(created.key())).contains(created);
    }

    private void create(RegisterRecord created) {
        Application<String> application = application();
        Change change = Change.between(RegisterRecord.absent(created.key()), created);
        records.write(List.of(created), List.of(Entry.change(application, created.key(), change)));
    }
}
