package cn.onething.catalogue;

/**
 * Something that a definition can say beyond plain items one after the other, and whether the orchestrator does it yet.
 * A bundle that needs what is not executed cannot be open: nothing may silently do something else than it says. Whoever
 * teaches the orchestrator an operator sets its flag here.
 */
public enum Operator {
    ANY_OF("任一前置", "any-of (or)", true),
    PER_INSTANCE("逐项办理", "per-instance (each)", false),
    CUT_OFF("截止汇总", "cut-off", false),
    WINDOW("受理时段", "window", true),
    WAIT("不计时等待", "wait", false),
    REPORT("结果汇总", "report", false),
    MATERIALS("申请材料", "materials", false),
    SHARED_DATA("数据共享", "shared", false),
    RESULT("结果证照", "result", false),
    LIMIT("整体时限", "limit", false),
    DELIVERY("送达", "delivery", false);

    private final Text text;
    private final boolean executed;

    Operator(String zh, String en, boolean executed) {
        this.text = new Text(zh, en);
        this.executed = executed;
    }

    public Text text() {
        return text;
    }

    public boolean executed() {
        return executed;
    }
}
