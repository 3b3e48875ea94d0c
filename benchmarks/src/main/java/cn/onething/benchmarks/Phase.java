package cn.onething.benchmarks;

/** The parts of a bench, in the order in which they run. */
public enum Phase {
    IDLE("空闲测量（秒）", "idle, seconds"),
    CEILING_BEFORE("上限程序，第一次", "ceiling, first time"),
    WARM_UP("预热", "warm-up"),
    LOAD("吞吐量", "throughput"),
    SETTLING("等待后续工作完成", "until what was put off is done"),
    WARM_UP_AT_RATE("时延预热", "warm-up, one by one"),
    LATENCY("时延", "latency"),
    CEILING_AFTER("上限程序，第二次", "ceiling, second time");

    private final String zh;
    private final String en;

    Phase(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
