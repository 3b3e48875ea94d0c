package cn.onething.journal.sql;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A query with its parameters, as {@link BatchSql} takes them. Two questions are the same when they ask the same with the
 * same parameters.
 */
public final class Question<R> {
    private final String sql;
    private final RowMapper<R> row;
    private final @Nullable Object[] parameters;

    public Question(String sql, RowMapper<R> row, @Nullable Object... parameters) {
        this.sql = sql;
        this.row = row;
        this.parameters = parameters;
    }

    String sql() {
        return sql;
    }

    RowMapper<R> row() {
        return row;
    }

    @Nullable Object[] parameters() {
        return parameters;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Question<?> question
                && sql.equals(question.sql)
                && Arrays.deepEquals(parameters, question.parameters);
    }

    @Override
    public int hashCode() {
        return 31 * sql.hashCode() + Arrays.deepHashCode(parameters);
    }
}
