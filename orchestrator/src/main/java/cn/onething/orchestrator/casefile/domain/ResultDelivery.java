package cn.onething.orchestrator.casefile.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an item's result reaches the applicant.
 *
 * @param dueAt end of the delivery limit: ten working days after the decision (rules.md §3)
 * @param handedOverAt absent while it is under way
 */
public record ResultDelivery(Instant dueAt, @Nullable Instant handedOverAt) {}
