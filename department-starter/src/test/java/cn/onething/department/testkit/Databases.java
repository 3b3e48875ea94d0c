package cn.onething.department.testkit;

import cn.onething.testsupport.TestServers;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Databases for the tests of ports. */
public final class Databases {
    private Databases() {}

    /** A new database with the department's own schema, on one connection that commits every statement. */
    public static JdbcTemplate migrated(String name) {
        return migrated(name, "classpath:db/migration");
    }

    /** A new database with the scripts of one place, on one connection that commits every statement. */
    public static JdbcTemplate migrated(String name, String location) {
        SingleConnectionDataSource dataSource = new SingleConnectionDataSource(
                TestServers.postgresUrl(name), TestServers.user(), TestServers.password(), true);
        Flyway.configure().dataSource(dataSource).locations(location).load().migrate();
        return new JdbcTemplate(dataSource);
    }
}
