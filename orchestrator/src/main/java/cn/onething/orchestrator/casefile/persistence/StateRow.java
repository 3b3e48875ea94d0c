package cn.onething.orchestrator.casefile.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state to be written to {@code case_state}.
 *
 * @param isNew whether there is no row of the case yet
 * @param wakeAt when the case wants to be looked at again, absent when never
 */
public record StateRow(
        CaseState state, boolean isNew, @Nullable Instant wakeAt) {}
