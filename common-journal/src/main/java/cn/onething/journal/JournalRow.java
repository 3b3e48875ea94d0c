package cn.onething.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One decision as it is stored.
 *
 * @param position gapless in its shard, from 1
 * @param caseNumber the case that was decided about
 * @param kind what the body is, for whoever folds it
 * @param at by the database's clock, microseconds
 * @param body JSON without personal data
 * @param hash SHA-256 over the row before and this one, see {@link Chain}
 * @param attachment what the writer had at hand for publishing, never stored; absent when the row was read back
 */
public record JournalRow(
        int shard,
        long position,
        String caseNumber,
        String kind,
        Instant at,
        String body,
        byte[] hash,
        @Nullable Object attachment) {}
