package cn.onething.orchestrator.casefile.domain;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Readiness;
import cn.onething.catalogue.bundle.Readiness.Progress;
import cn.onething.catalogue.bundle.Undo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a running case can go over to another version of its bundle, and what becomes of it. Pure. What has begun keeps
 * its results and its limits; what has not begun follows the new version; and nothing that stands is taken back.
 *
 * @param to the other version
 * @param chosen the ids of the items that the other version has in this case, by its form
 */
public record Migration(CaseFile file, Bundle from, Bundle to, Set<String> chosen) {

    /** Why a case cannot go over. */
    public record Obstacle(String item, String code, String zh, String en) {}

    /** What comes of it. */
    public sealed interface Result {

        /** @param outcome the case as it then is, and all events, the {@link CaseEvent.Migrated} among them first */
        record Possible(CaseRules.Outcome outcome) implements Result {

            public CaseEvent.Migrated event() {
                return (CaseEvent.Migrated) outcome.events().getFirst();
            }
        }

        record Impossible(List<Obstacle> obstacles) implements Result {}
    }

    public Result result(CaseRules rules, Instant now) {
        List<Obstacle> obstacles = new ArrayList<>(obstacles(now));
        if (obstacles.isEmpty()) {
            CaseRules.Outcome outcome = rules.decide(file, from, List.of(new CaseInput.Migrate(to, chosen)), now);
            outcome.events().forEach(event -> harm(event).ifPresent(obstacles::add));
            if (obstacles.isEmpty()) {
                return new Result.Possible(outcome);
            }
        }
        return new Result.Impossible(obstacles);
    }

    /** In the order of the other version; what has begun and is no longer called for is still finished. */
    CaseEvent.Migrated event() {
        List<CaseEvent.NextItem> next = new ArrayList<>();
        for (Item item : to.items()) {
            Stream<String> begun = file.items().stream()
                    .filter(one -> Item.isOf(one.id(), item.id()) && !isWaiting(one))
                    .map(CaseItem::id);
            Stream.concat(begun, chosen.stream().filter(id -> Item.isOf(id, item.id())))
                    .distinct()
                    .sorted(Comparator.comparingInt(Item::instanceOf))
                    .forEach(id -> next.add(next(id, item)));
        }
        List<CaseEvent.GoneItem> gone = file.items().stream()
                .filter(one -> next.stream().noneMatch(kept -> kept.item().equals(one.id())))
                .map(one -> new CaseEvent.GoneItem(one.id(), one.department()))
                .toList();
        return new CaseEvent.Migrated(file.version(), to.version(), next, gone);
    }

    private CaseEvent.NextItem next(String id, Item item) {
        CaseItem known = file.item(id).orElse(null);
        // the limit that was told stays: the difference is counted as if it had been extended, or cut, at the start
        boolean limitRuns = known != null && known.status().isUndecided();
        int moreDays = limitRuns ? from.item(id).orElseThrow().promisedDays() - item.promisedDays() : 0;
        return new CaseEvent.NextItem(
                id, item.department(), item.undo() != Undo.NONE, known == null, moreDays == 0 ? null : moreDays);
    }

    private List<Obstacle> obstacles(Instant now) {
        List<Obstacle> obstacles = new ArrayList<>();
        ofCase().ifPresent(obstacles::add);
        for (CaseItem item : file.items()) {
            ofItem(item).ifPresent(obstacles::add);
        }
        if (obstacles.isEmpty()) {
            CaseFile then = file.apply(event(), now);
            pivot(then).ifPresent(obstacles::add);
            then.items().forEach(item -> order(then, item).ifPresent(obstacles::add));
        }
        return obstacles;
    }

    private Optional<Obstacle> ofCase() {
        if (file.status().isFinal()) {
            return Optional.of(new Obstacle("", "case-ended", "办件已办结", "the case has ended"));
        }
        return file.withdrawn()
                ? Optional.of(new Obstacle("", "case-withdrawn", "申请人已撤回", "the applicant has withdrawn the case"))
                : Optional.empty();
    }

    private Optional<Obstacle> ofItem(CaseItem item) {
        if (item.status() == ItemStatus.COMPENSATING || item.status() == ItemStatus.WITHDRAWING) {
            return obstacle(item, "undo-under-way", "正在撤回或撤销", "is being withdrawn or undone");
        }
        Item now = to.item(item.id()).orElse(null);
        if (isWaiting(item) || item.status() == ItemStatus.NOT_STARTED && now == null) {
            return Optional.empty();
        }
        if (now == null) {
            return obstacle(item, "started-item-gone", "已启动，新版本中没有此事项", "has begun and is not in the new version");
        }
        if (hasEnded(item)) {
            return Optional.empty();
        }
        if (!now.department().equals(item.department())) {
            return obstacle(
                    item, "department-differs", "已启动，新版本由其他部门办理", "has begun, and another department has it now");
        }
        return now.service().equals(from.item(item.id()).orElseThrow().service())
                ? Optional.empty()
                : obstacle(item, "service-differs", "已启动，新版本的办理服务不同", "has begun, and another service decides it now");
    }

    /** Past it nothing is undone; that was told, and stays so. */
    private Optional<Obstacle> pivot(CaseFile then) {
        return isPassed(from, file) && !isPassed(to, then)
                ? Optional.of(new Obstacle(
                        from.pivot().orElseThrow(),
                        "pivot-moved",
                        "已过不可撤销点，新版本的不可撤销点尚未达到",
                        "nothing is undone after its grant, but would be again in the new version"))
                : Optional.empty();
    }

    private static boolean isPassed(Bundle bundle, CaseFile file) {
        return bundle.pivot()
                .flatMap(file::item)
                .filter(item -> item.status() == ItemStatus.GRANTED)
                .isPresent();
    }

    /** What has begun must have been allowed to begin: nothing that has not been granted may stand before it now. */
    private Optional<Obstacle> order(CaseFile then, CaseItem item) {
        if (isWaiting(item) || item.status() == ItemStatus.NOT_STARTED || hasEnded(item)) {
            return Optional.empty();
        }
        Item definition = to.item(item.id()).orElseThrow();
        Progresses progresses = new Progresses(then, to, item);
        if (Readiness.of(definition, progresses::of, true) == Readiness.READY) {
            return Optional.empty();
        }
        String before = definition.waitsFor().stream()
                .filter(one -> progresses.of(one) == Progress.OPEN || progresses.of(one) == Progress.LOST)
                .findFirst()
                .orElseThrow();
        return obstacle(
                item,
                "started-too-early",
                "已启动，新版本中应在“" + before + "”办成之后",
                "has begun, but comes after " + before + " in the new version, which is not granted");
    }

    /** What the other version's rules would do at once, and must not. */
    private Optional<Obstacle> harm(CaseEvent event) {
        return switch (event) {
            case CaseEvent.CompensationRequested(String item, var _) ->
                Optional.of(new Obstacle(item, "would-undo", "按新版本将被撤销", "would be undone by the new version"));
            case CaseEvent.ItemWithdrawalRequested(String item, var _) ->
                Optional.of(new Obstacle(item, "would-end", "按新版本将被终止", "would be ended by the new version"));
            case CaseEvent.ItemNotStarted(String item, var _)
            when file.item(item).isPresent() ->
                Optional.of(new Obstacle(item, "would-give-up", "按新版本将不再办理", "would be given up by the new version"));
            default -> Optional.empty();
        };
    }

    private static boolean isWaiting(CaseItem item) {
        return item.status() == ItemStatus.WAITING;
    }

    /** Came to nothing: nobody will be asked about it again. */
    private static boolean hasEnded(CaseItem item) {
        return item.status().isLost() && item.status() != ItemStatus.COMPENSATING;
    }

    private static Optional<Obstacle> obstacle(CaseItem item, String code, String zh, String en) {
        return Optional.of(new Obstacle(item.id(), code, zh, en));
    }
}
