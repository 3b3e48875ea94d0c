package cn.onething.journal;

import java.util.List;

/** A question and what there is to it: found by the database, or guessed ({@link Locking.Optimistic}). */
public record Answer<R>(Question<R> question, List<R> rows) {}
