package cn.onething.servers;

import java.io.PrintStream;
import java.io.Serial;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Writes warnings and errors, each with its time, to standard output. */
final class BrokerLogger extends LegacyAbstractLogger {
    @Serial
    private static final long serialVersionUID = 1L;

    BrokerLogger(String name) {
        this.name = name;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable error) {
        PrintStream out = System.out;
        synchronized (out) {
            out.println(Instant.now() + " " + level + " " + name + " "
                    + MessageFormatter.basicArrayFormat(pattern, arguments));
            if (error != null) {
                error.printStackTrace(out);
            }
        }
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    @Override
    public boolean isInfoEnabled() {
        return false;
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }
}
