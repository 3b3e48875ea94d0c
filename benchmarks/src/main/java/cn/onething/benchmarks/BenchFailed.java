package cn.onething.benchmarks;

/** The bench cannot say a number: something was refused, got lost, or did not end as it should. Says what, zh and en. */
public final class BenchFailed extends RuntimeException {
    public BenchFailed(String zh, String en) {
        super(zh + " · " + en);
    }

    public BenchFailed(String zh, String en, Throwable cause) {
        super(zh + " · " + en, cause);
    }
}
