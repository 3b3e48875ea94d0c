package cn.onething.journal;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The journal write that is going on in this thread. It is found as Spring's connection is found, so that a register need
 * not be handed the session to have its rows sent with the journal's.
 */
final class OpenWrite {
    private OpenWrite() {}

    static <T> T during(ShardSession session, Function<ShardSession, T> work) {
        TransactionSynchronizationManager.bindResource(OpenWrite.class, session);
        try {
            return work.apply(session);
        } finally {
            TransactionSynchronizationManager.unbindResource(OpenWrite.class);
        }
    }

    static Optional<ShardSession> session() {
        return Optional.ofNullable((ShardSession) TransactionSynchronizationManager.getResource(OpenWrite.class));
    }
}
