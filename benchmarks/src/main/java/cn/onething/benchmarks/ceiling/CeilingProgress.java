package cn.onething.benchmarks.ceiling;

/** A line of progress on stderr. */
public record CeilingProgress(String phase, long done, long of) {}
