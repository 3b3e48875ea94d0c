package cn.onething.orchestrator.casefile.web;

import cn.onething.orchestrator.casefile.persistence.Submissions;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import java.util.function.Supplier;

/** Tells clients that their idempotency key stands for another request. */
final class KeyReuse {
    private KeyReuse() {}

    static <T> T refused(Supplier<T> work) {
        try {
            return work.get();
        } catch (Submissions.KeyReused e) {
            throw new Refused(ProblemKind.IDEMPOTENCY_KEY_REUSED.with(
                    "此幂等键已用于内容不同的请求。请为新的请求换用新的键。",
                    "This key came with another request before. Use a new key for a new request."));
        }
    }
}
