package cn.onething.cli.officers;

import cn.onething.cli.api.OfficerTask;
import java.util.Optional;

/** What the scripted officer does with a task: everything is granted, unless the register says no. */
enum Act {
    ACCEPT("受理", "accepted"),
    GRANT("准予", "granted"),
    RESUME("恢复计时", "resumed"),
    REFUSE("不予许可", "refused");

    private final String zh;
    private final String en;

    Act(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * The next act; empty when it is the applicant's turn, or when it is decided.
     *
     * @param objected whether the register has refused to carry out a grant of the task as it is now
     */
    static Optional<Act> next(OfficerTask task, boolean objected) {
        return switch (task.state()) {
            case "RECEIVED" -> Optional.of(ACCEPT);
            case "ACCEPTED", "RESUMED", "EXTENDED" -> Optional.of(objected ? REFUSE : GRANT);
            case "STOPPED" -> Optional.of(RESUME);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return zh + " " + en;
    }
}
