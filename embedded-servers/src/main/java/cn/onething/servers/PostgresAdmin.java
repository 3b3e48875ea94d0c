package cn.onething.servers;

import java.sql.Connection;
import java.sql.SQLException;

/** Roles and databases, made through the superuser's connection. */
record PostgresAdmin(Connection connection) {

    String create(String database, String role, String password, int port) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", role)) {
            execute("create role " + name(role) + " login");
        }
        execute("alter role " + name(role) + " password " + text(password));
        if (!exists("select 1 from pg_database where datname = ?", database)) {
            execute("create database " + name(database) + " owner " + name(role));
        }
        return EmbeddedPostgres.jdbcUrl(port, database);
    }

    private boolean exists(String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String name(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
