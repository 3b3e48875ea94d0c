package cn.onething.department.worklist;

import cn.onething.department.Decider;
import cn.onething.department.officer.Role;
import cn.onething.department.task.OfficerAct;
import cn.onething.department.task.Review;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may do what; the table is in docs/departments.md. */
final class ActRoles {
    private ActRoles() {}

    /**
     * @param decider of the task's service
     * @param review of the task, null for one that no officer handles
     * @return any of these will do
     */
    static Set<Role> of(OfficerAct act, Decider decider, @Nullable Review review) {
        boolean proposed = decider == Decider.TWO_OFFICERS && review != null && review.proposer() != null;
        return switch (act) {
            case OfficerAct.Accept _,
                    OfficerAct.NotAccept _,
                    OfficerAct.AskCorrection _,
                    OfficerAct.Stop _,
                    OfficerAct.Resume _ -> EnumSet.of(Role.HANDLER);
            case OfficerAct.Extend _ -> EnumSet.of(Role.HEAD);
            case OfficerAct.Grant _ -> EnumSet.of(proposed ? Role.REVIEWER : Role.DECIDER);
            case OfficerAct.UpholdObjection _ -> EnumSet.of(Role.DECIDER);
            case OfficerAct.Refuse _ -> proposed ? EnumSet.of(Role.DECIDER, Role.REVIEWER) : EnumSet.of(Role.DECIDER);
        };
    }
}
