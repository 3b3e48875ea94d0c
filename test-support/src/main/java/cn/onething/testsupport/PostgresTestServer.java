package cn.onething.testsupport;

/** PostgreSQL for tests, with {@code fsync} and {@code synchronous_commit} on, as everywhere. */
sealed interface PostgresTestServer extends TestServer permits EmbeddedPostgresTestServer, PostgresContainer {
    String USER = "postgres";
    String PASSWORD = "test-only";

    String url(String database);
}
