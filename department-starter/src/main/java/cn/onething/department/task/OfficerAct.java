package cn.onething.department.task;

import cn.onething.events.Missing;
import cn.onething.events.Reason;
import java.util.List;

/** What an officer can do with a task. */
public sealed interface OfficerAct {

    /** With a task that nobody has decided yet. */
    sealed interface OnOpenTask extends OfficerAct {}

    /** 受理. */
    record Accept() implements OnOpenTask {}

    /** 不予受理, with reason and remedies. */
    record NotAccept(Reason reason) implements OnOpenTask {}

    /** 补正告知: everything that is missing, at once. */
    record AskCorrection(List<Missing> missing) implements OnOpenTask {

        public AskCorrection {
            missing = List.copyOf(missing);
        }
    }

    /** 特别程序 or 中止: the clock stands still; the applicant is told what for and how long. */
    record Stop(Reason reason) implements OnOpenTask {}

    /** The clock runs again. */
    record Resume() implements OnOpenTask {}

    /**
     * 延长, once and before the due date.
     *
     * @param days working days
     */
    record Extend(int days, Reason reason) implements OnOpenTask {}

    /** 准予. */
    record Grant() implements OnOpenTask {}

    /** 不予许可, with facts, legal basis and remedies. */
    record Refuse(Reason reason) implements OnOpenTask {}

    /** 异议成立: somebody objected while the grant was on public notice, and is right. It is refused after all. */
    record UpholdObjection(Reason reason) implements OfficerAct {}
}
