package cn.onething.orchestrator.casefile.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Time in which an item's clock stands still.
 *
 * @param to absent while it lasts
 */
public record Pause(Instant from, @Nullable Instant to) {

    Pause until(Instant end) {
        return to == null ? new Pause(from, end) : this;
    }
}
