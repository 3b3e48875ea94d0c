package cn.onething.servers;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A server could not be started or asked. The message is meant to be shown to the person at the terminal. */
public final class ServerFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ServerFailed(String message) {
        super(message);
    }

    public ServerFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
