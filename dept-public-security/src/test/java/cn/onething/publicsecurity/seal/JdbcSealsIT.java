package cn.onething.publicsecurity.seal;

import cn.onething.department.testkit.Databases;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;

class JdbcSealsIT extends SealsBehaviour {
    private static JdbcTemplate jdbc;
    private JdbcSeals seals;

    @BeforeAll
    static void migrate() {
        jdbc = Databases.migrated("seals");
    }

    @BeforeEach
    void fill() {
        jdbc.execute("truncate seal cascade");
        seals = new JdbcSeals(jdbc);
        seals.add(List.of(ANY, OTHER), AT.minusSeconds(60));
    }

    @Override
    protected Seals ledger() {
        return seals;
    }
}
