package cn.onething.publicsecurity.representative;

import cn.onething.department.history.Ledger;
import cn.onething.department.testkit.Databases;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;

class JdbcRepresentativesIT extends RepresentativesBehaviour {
    private static JdbcTemplate jdbc;
    private JdbcRepresentatives representatives;

    @BeforeAll
    static void migrate() {
        jdbc = Databases.migrated("representatives");
    }

    @BeforeEach
    void fill() {
        jdbc.execute("truncate representative cascade");
        representatives = new JdbcRepresentatives(jdbc);
        representatives.add(List.of(TheRepresentative.any(), TheRepresentative.other()), AT.minusSeconds(60));
    }

    @Override
    protected Ledger<Representative> ledger() {
        return representatives;
    }
}
