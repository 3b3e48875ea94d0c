package cn.onething.simulation;

import cn.onething.department.task.OfficerAct;
import cn.onething.department.task.Task;
import cn.onething.department.task.TaskState;
import cn.onething.department.worklist.OfficerDesk;
import cn.onething.events.ItemRef;
import cn.onething.events.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A department's officers. They look at each task that is received now and then, until it is closed: early, late, at the
 * very end of a limit, two of them at once, one of them after the decision; some tasks are forgotten for ever. To some public notices somebody
 * objects.
 */
final class Officers {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final List<String> NAMES = List.of("officer-1", "officer-2", "officer-3");
    private static final double FORGOTTEN = 0.01;
    private static final double SILENT = 0.12;
    private static final double TWICE = 0.15;
    private static final double OBJECTED = 0.3;
    private static final Reason OBJECTION = new Reason("objection", "异议成立", "The objection is upheld", "依据", "救济途径");

    private final DepartmentNode department;
    private final VirtualTime time;
    private final Chance chance;
    private final OfficerMind mind;
    private final Map<ItemRef, Integer> visits = new HashMap<>();
    private final Set<ItemRef> forgotten = new HashSet<>();

    Officers(DepartmentNode department, VirtualTime time, Chance chance) {
        this.department = department;
        this.time = time;
        this.chance = chance;
        this.mind = new OfficerMind(chance);
    }

    /** The tasks that nobody will ever look at. */
    Set<ItemRef> forgotten() {
        return forgotten;
    }

    /** A task is in the journal; the first time it appears on the work list. */
    void heard(Task task) {
        if (task.state() == TaskState.GRANTED && chance.happens(OBJECTED)) {
            objectionTo(task);
        }
        if (task.review() == null || !task.state().isOpen() || visits.putIfAbsent(task.item(), 0) != null) {
            return;
        }
        if (chance.happens(FORGOTTEN)) {
            forgotten.add(task.item());
            return;
        }
        Instant acceptBy = task.review().acceptBy();
        visitAt(
                task.item(),
                chance.happens(SILENT) ? acceptBy.plus(pause()) : time.now().plus(pause()));
    }

    /** Some time during the public notice, often in its last hour; upheld if that is not too late. */
    private void objectionTo(Task task) {
        int days = department.noticeDays(task.service());
        if (days == 0) {
            return;
        }
        Instant end = LocalDate.ofInstant(task.at(), CHINA)
                .plusDays(days + 1L)
                .atStartOfDay(CHINA)
                .toInstant();
        Duration whole = Duration.between(time.now(), end);
        Duration wait = chance.happens(0.5) ? chance.within(whole) : whole.minus(chance.within(Duration.ofHours(1)));
        if (!wait.isNegative()) {
            time.after(wait, () -> act(task.item(), new OfficerAct.UpholdObjection(OBJECTION), chance.oneOf(NAMES)));
        }
    }

    private Duration pause() {
        double kind = chance.part();
        return chance.within(kind < 0.4 ? Duration.ofMinutes(5) : kind < 0.8 ? Duration.ofDays(2) : Duration.ofDays(9));
    }

    private void visitAt(ItemRef item, Instant at) {
        time.after(Duration.between(time.now(), at), () -> visit(item));
    }

    private void visit(ItemRef item) {
        Task task = department.tasks().find(List.of(item)).get(item);
        if (task == null) {
            return;
        }
        int before = visits.merge(item, 1, Integer::sum);
        mind.next(task, before).ifPresent(act -> act(item, act, chance.oneOf(NAMES)));
        if (task.state().isOpen()) {
            visitAt(item, next(task));
        }
    }

    /** Now and then at the last moment before silence becomes acceptance, or just after it. */
    private Instant next(Task task) {
        Instant end = Objects.requireNonNull(task.review()).acceptBy();
        boolean lastMoment = task.state() == TaskState.RECEIVED && end.isAfter(time.now()) && chance.happens(0.3);
        Instant at = lastMoment
                ? end.minusSeconds(30).plus(chance.within(Duration.ofMinutes(1)))
                : time.now().plus(pause());
        return at.isAfter(time.now()) ? at : time.now().plusSeconds(1);
    }

    private void act(ItemRef item, OfficerAct act, String officer) {
        OfficerDesk.Done done = department.act(item, act, officer).orElse(null);
        if (done == null) {
            // no answer: it may have been carried out or not
            time.after(chance.within(Duration.ofMinutes(30)), () -> act(item, act, officer));
            return;
        }
        mind.learns(item, done);
        if (chance.happens(TWICE)) {
            String other = chance.oneOf(NAMES);
            time.after(chance.within(Duration.ofSeconds(40)), () -> department.act(item, act, other));
        }
    }
}
