package cn.onething.simulation;

import cn.onething.department.task.OfficerAct;
import cn.onething.department.task.Review;
import cn.onething.department.task.Task;
import cn.onething.department.worklist.OfficerDesk;
import cn.onething.events.ItemRef;
import cn.onething.events.Missing;
import cn.onething.events.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What an officer wants to do with a task, allowed or not. After some visits they come to a decision. */
final class OfficerMind {
    private static final int PATIENCE = 10;
    private static final List<String> PAPERS = List.of("/party", "paper-1", "paper-2");
    private static final Reason BARE = new Reason("officer", "不符合条件", "The conditions are not met");
    private static final Reason FULL = new Reason("officer", BARE.zh(), BARE.en(), "法", "复议");

    private final Chance chance;
    private final Set<ItemRef> registerSaidNo = new HashSet<>();

    OfficerMind(Chance chance) {
        this.chance = chance;
    }

    void learns(ItemRef item, OfficerDesk.Done done) {
        if (done instanceof OfficerDesk.Done.Unfit) {
            registerSaidNo.add(item);
        }
    }

    /** @param visits so far */
    Optional<OfficerAct> next(Task task, int visits) {
        double what = chance.part();
        boolean decided = visits > PATIENCE;
        return switch (task.state()) {
            case RECEIVED -> decided ? Optional.of(new OfficerAct.Accept()) : received(task, what);
            case ACCEPTED, RESUMED, EXTENDED -> decided ? Optional.of(decision(task)) : inReview(task, what);
            case STOPPED ->
                decided || what < 0.7 ? Optional.of(new OfficerAct.Resume()) : of(what < 0.8, new OfficerAct.Grant());
            case CORRECTION -> of(what < 0.2, ask(task, what));
            case GRANTED, REFUSED, NOT_ACCEPTED, WITHDRAWN, COMPENSATED, COMPENSATION_REJECTED ->
                // somebody had the task open on the screen
                Optional.of(decision(task));
        };
    }

    /** Some accept, some do not; some try what the law does not allow; some just look at it. */
    private Optional<OfficerAct> received(Task task, double what) {
        boolean corrected = Objects.requireNonNull(task.review()).corrections() > 0;
        if (what < (corrected ? 0.2 : 0.4)) {
            return Optional.of(new OfficerAct.Accept());
        }
        if (what < 0.55) {
            return Optional.of(ask(task, what));
        }
        if (what < 0.65) {
            return Optional.of(new OfficerAct.NotAccept(what < 0.62 ? FULL : BARE));
        }
        return of(what < 0.8, decision(task));
    }

    private Optional<OfficerAct> inReview(Task task, double what) {
        if (what < 0.5) {
            return Optional.of(decision(task));
        }
        if (what < 0.6) {
            return Optional.of(new OfficerAct.Stop(BARE));
        }
        if (what < 0.7) {
            return Optional.of(new OfficerAct.Extend(1 + chance.below(10), BARE));
        }
        if (what < 0.85) {
            return Optional.of(ask(task, what));
        }
        return of(what < 0.9, new OfficerAct.NotAccept(FULL));
    }

    /** Who heard the register say no once refuses, sooner or later. */
    private OfficerAct decision(Task task) {
        boolean no = chance.happens(registerSaidNo.contains(task.item()) ? 0.4 : 0.1);
        return no ? new OfficerAct.Refuse(chance.happens(0.9) ? FULL : BARE) : new OfficerAct.Grant();
    }

    /** A second time: for something of the first notice, which is allowed, or for something new, which is not. */
    private OfficerAct ask(Task task, double what) {
        Review review = Objects.requireNonNull(task.review());
        List<String> before = review.missing().stream().map(Missing::what).toList();
        boolean again = !before.isEmpty() && chance.happens(0.8);
        List<String> papers = chance.someOf(again ? before : PAPERS, 1 + chance.below(PAPERS.size()));
        return new OfficerAct.AskCorrection(
                what < 0.01
                        ? List.of()
                        : papers.stream()
                                .map(paper -> new Missing(paper, "缺", "missing"))
                                .toList());
    }

    private static Optional<OfficerAct> of(boolean wanted, OfficerAct act) {
        return wanted ? Optional.of(act) : Optional.empty();
    }
}
