package cn.onething.journal;

import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/** Tells trouble with the database, which passes, from trouble with a record, which does not; and names both. */
public final class Trouble {
    private Trouble() {}

    public static boolean isOfTheDatabase(Throwable error) {
        for (@Nullable Throwable e = error; e != null; e = e.getCause()) {
            if (e instanceof TransientDataAccessException
                    || e instanceof RecoverableDataAccessException
                    || e instanceof DataAccessResourceFailureException
                    || e instanceof CannotCreateTransactionException
                    || e instanceof TransactionSystemException
                    || e instanceof TransactionTimedOutException
                    || (e instanceof SQLException sql && isConnectionState(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** For a log: the class and place of an exception and what the database calls it, but no text of its own, which may
     * repeat a person's data. */
    public static String nameOf(Throwable error) {
        StringBuilder name = new StringBuilder(error.getClass().getName());
        Arrays.stream(error.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("cn.onething"))
                .findFirst()
                .ifPresent(frame -> name.append(" at ")
                        .append(frame.getClassName())
                        .append(':')
                        .append(frame.getLineNumber()));
        for (@Nullable Throwable e = error; e != null; e = e.getCause()) {
            if (e instanceof SQLException sql && sql.getSQLState() != null) {
                return name.append(", SQLSTATE ").append(sql.getSQLState()).toString();
            }
        }
        return name.toString();
    }

    /**
     * Classes of SQLSTATE: 08 connection, 53 resources, 57 operator intervention, 58 system, 40 rolled back; 25006, a
     * server that only reads, as one does that was just replaced by another; and 55P03, a row that somebody holds.
     */
    private static boolean isConnectionState(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.startsWith("58")
                        || state.startsWith("40")
                        || state.equals("25006")
                        || state.equals("55P03"));
    }
}
