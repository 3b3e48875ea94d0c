package cn.onething.benchmarks;

/**
 * What is asked of the suite.
 *
 * @param bundle {@code five} is the only one so far
 * @param cases of the throughput part
 * @param warmUp what is done before it and does not count
 * @param rate cases a second of the latency part, 0 for none
 * @param rateSeconds its length
 * @param idleSeconds how long the idle stack is watched before anything else, 0 for not at all
 * @param requestsInFlight batch requests under way at once
 * @param linesPerRequest cases in each, at most 500
 */
public record Workload(
        String bundle,
        int cases,
        WarmUp warmUp,
        int rate,
        int rateSeconds,
        int idleSeconds,
        int requestsInFlight,
        int linesPerRequest) {
    /** What the servers keep of a case: 11 kB in Kafka and 9 kB in PostgreSQL by what was seen, and a margin. */
    private static final long DISK_BYTES_PER_CASE = 25_000;

    public Workload {
        if (!bundle.equals("five")) {
            throw new BenchFailed("没有用于基准测试的主题：" + bundle, "no benchmark for bundle '" + bundle + "', only: five");
        }
        if (cases < 1 || rate < 0 || rateSeconds < 1 || idleSeconds < 0) {
            throw new BenchFailed("办件数、速率、时长须为正数", "cases and seconds must be positive, the rate not negative");
        }
        if (requestsInFlight < 1 || linesPerRequest < 1 || linesPerRequest > 500) {
            throw new BenchFailed("每次请求 1 至 500 行", "1 to 500 lines a request, at least one request in flight");
        }
    }

    /** Warmed up until it is steady, like the ceiling; 20 cases/s for 20 s; four batch requests of 500 at once. */
    public static Workload of(String bundle, int cases) {
        return new Workload(bundle, cases, WarmUp.UNTIL_STEADY, 20, 20, 0, 4, 500);
    }

    /** Room that the servers need for it at most. */
    public long diskBytes() {
        return DISK_BYTES_PER_CASE * (cases + warmUp.most() + (long) rate * rateSeconds);
    }

    public Workload withWarmUp(WarmUp warmUp) {
        return new Workload(bundle, cases, warmUp, rate, rateSeconds, idleSeconds, requestsInFlight, linesPerRequest);
    }

    public Workload withRate(int rate, int rateSeconds) {
        return new Workload(bundle, cases, warmUp, rate, rateSeconds, idleSeconds, requestsInFlight, linesPerRequest);
    }

    public Workload withIdleSeconds(int idleSeconds) {
        return new Workload(bundle, cases, warmUp, rate, rateSeconds, idleSeconds, requestsInFlight, linesPerRequest);
    }

    public Workload withRequests(int requestsInFlight, int linesPerRequest) {
        return new Workload(bundle, cases, warmUp, rate, rateSeconds, idleSeconds, requestsInFlight, linesPerRequest);
    }
}
