package cn.onething.orchestrator.casefile.refusal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** When something happens to a case, seen from one of its items. */
enum Moment {
    BEFORE("启动前"),
    RUNNING("办理中"),
    ON_NOTICE("公告中"),
    GRANTED("准予后"),
    AFTER_PIVOT("不可逆点后");

    private final String zh;

    Moment(String zh) {
        this.zh = zh;
    }

    static Set<Moment> in(String cell) {
        Set<Moment> moments = Arrays.stream(values())
                .filter(moment -> cell.contains(moment.zh))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Moment.class)));
        if (moments.isEmpty()) {
            throw new IllegalArgumentException("no moment: " + cell);
        }
        return moments;
    }
}
