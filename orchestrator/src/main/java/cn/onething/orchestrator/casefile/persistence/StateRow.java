package cn.onething.orchestrator.casefile.persistence;

import cn.onething.orchestrator.casefile.domain.CaseFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a decision leaves in {@code case_state}.
 *
 * @param position the journal row of the decision
 * @param wakeAt when the case wants to be looked at again, absent when never
 */
public record StateRow(
        CaseFile file, long position, @Nullable Instant wakeAt) {}
