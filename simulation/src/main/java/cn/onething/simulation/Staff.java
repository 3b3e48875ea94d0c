package cn.onething.simulation;

import cn.onething.department.Application;
import cn.onething.department.Decider;
import cn.onething.department.Decision;
import cn.onething.department.HandlerAround;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.events.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who decides at a department in a run, and how often it says no for reasons that no register knows. */
final class Staff {
    private static final double REFUSED = 0.05;
    private static final double NOT_ACCEPTED = 0.03;
    private static final double NOT_UNDONE = 0.15;
    private static final Reason SAYS_NO = new Reason("says-no", "本部门不同意", "The department does not agree");

    private final Map<String, Decider> deciders = new HashMap<>();
    private final Chance chance;

    Staff(Department department, Chance chance) {
        this.chance = chance;
        department.handlers().forEach(handler -> deciders.put(handler.service(), any(handler.decider())));
    }

    /** Mostly as the service is meant to be decided; sometimes otherwise, because everything has to work either way. */
    private Decider any(Decider meant) {
        if (meant.isOfficer()) {
            return chance.happens(0.7) ? meant : chance.happens(0.5) ? Decider.TWO_OFFICERS : Decider.RULE;
        }
        return chance.happens(0.15) ? Decider.OFFICER : Decider.RULE;
    }

    <F> ItemHandler<F> at(ItemHandler<F> service) {
        return new Staffed<>(service, this);
    }

    private static final class Staffed<F> extends HandlerAround<F> {
        private final Staff staff;

        Staffed(ItemHandler<F> real, Staff staff) {
            super(real);
            this.staff = staff;
        }

        @Override
        public Decider decider() {
            return staff.deciders.getOrDefault(service(), Decider.RULE);
        }

        /** The whole batch in one mood, so that the service still gets batches. */
        @Override
        public List<Decision> applyAll(List<Application<F>> batch) {
            if (staff.chance.happens(REFUSED)) {
                return batch.stream()
                        .<Decision>map(_ -> new Decision.Refused(SAYS_NO))
                        .toList();
            }
            return staff.chance.happens(NOT_ACCEPTED)
                    ? batch.stream()
                            .<Decision>map(_ -> new Decision.NotAccepted(SAYS_NO))
                            .toList()
                    : inner().applyAll(batch);
        }

        @Override
        public Undoing.Outcome undo(Undoing undoing) {
            return staff.chance.happens(NOT_UNDONE) ? new Undoing.Outcome.Rejected(SAYS_NO) : inner().undo(undoing);
        }
    }
}
