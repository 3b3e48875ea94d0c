package cn.onething.journal.sql;

import java.util.List;

/** A question and what there is to it: found by the database, or guessed. */
public record Answer<R>(Question<R> question, List<R> rows) {}
