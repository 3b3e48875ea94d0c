package cn.onething.orchestrator.casefile.refusal;

import cn.onething.orchestrator.casefile.domain.CaseStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A row of the published table. Items are meant by their numbers.
 *
 * @param id the row's, by which people cite it
 * @param granted in this order
 * @param underWay those that their departments have not decided
 * @param onNotice those whose public notice lasts
 * @param undone in this order
 * @param rules the letters of the rules that it follows from
 */
record Row(
        String id,
        int item,
        Set<Moment> moments,
        Trigger trigger,
        List<Integer> granted,
        Set<Integer> underWay,
        List<Integer> onNotice,
        Set<Integer> stand,
        Set<Integer> notStarted,
        Set<Integer> withdrawn,
        List<Integer> undone,
        CaseStatus end,
        List<String> rules) {
    private static final Map<String, CaseStatus> ENDS = Map.of(
            "未办成 refused", CaseStatus.REFUSED,
            "部分办结 partly completed", CaseStatus.PARTLY_COMPLETED,
            "已撤销 compensated", CaseStatus.COMPENSATED,
            "已撤回 withdrawn", CaseStatus.WITHDRAWN,
            "转人工 escalated", CaseStatus.ESCALATED);

    static Row of(List<String> cells) {
        int item = Integer.parseInt(cells.get(1).split(" ", 2)[0], 10);
        return new Row(
                cells.get(0),
                item,
                Moment.in(cells.get(2)),
                Trigger.in(cells.get(3), item),
                Numbers.in(cells.get(4)),
                Set.copyOf(Numbers.in(cells.get(5))),
                Numbers.onNotice(cells.get(5)),
                Set.copyOf(Numbers.in(cells.get(6))),
                Set.copyOf(Numbers.in(cells.get(7))),
                Set.copyOf(Numbers.in(cells.get(8))),
                Numbers.in(cells.get(9)),
                Objects.requireNonNull(ENDS.get(cells.get(10)), () -> "no end of a case: " + cells.get(10)),
                List.of(cells.get(11).split(", ", -1)));
    }

    @Override
    public String toString() {
        return id;
    }
}
