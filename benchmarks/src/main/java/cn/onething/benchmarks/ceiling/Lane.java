package cn.onething.benchmarks.ceiling;

import java.sql.SQLException;

/** One thread's work: a turn is one poll and everything that follows from it. */
interface Lane extends AutoCloseable {
    void turn() throws SQLException;

    @Override
    void close() throws SQLException;
}
