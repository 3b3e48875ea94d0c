package cn.onething.catalogue.lint;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Choice;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Wait;
import cn.onething.catalogue.reading.Definition;
import cn.onething.definitions.Finding;
import cn.onething.definitions.Tree;

/** A region may be quicker and may offer more, never slower or less than the nation. */
final class RegionRules {
    private RegionRules() {}

    static void check(Lint lint) {
        Definition base = lint.definition().national();
        Tree.Table patch = lint.definition().patch();
        if (base == null || patch == null) {
            return;
        }
        for (Item national : base.bundle().items()) {
            String path = "items." + national.id();
            Item own = lint.bundle().item(national.id()).orElse(null);
            boolean mandatory = national.choice() == Choice.MANDATORY;
            if (mandatory && (own == null || own.choice() != Choice.MANDATORY)) {
                // A removed item has no line in the merged tree, only in the region's own file.
                lint.findings()
                        .add(Finding.error(
                                patch.originOf(own == null ? path : path + choice(own)),
                                "dropped-mandatory",
                                "地区不得取消必办事项“" + national.name().zh() + "”",
                                "a region must not drop the mandatory item " + national.id()));
            }
            if (own != null) {
                limit(lint, path + ".by.promised", "承诺", own.promisedDays(), national.promisedDays());
                limit(lint, path + ".by.legal", "法定", own.legalDays(), national.legalDays());
                limit(lint, path + ".wait", "等待", noticeDays(own), noticeDays(national));
            }
        }
        base.bundle()
                .frame()
                .limit()
                .ifPresent(national ->
                        limit(lint, "limit", "整体", lint.bundle().frame().limit().orElse(Integer.MAX_VALUE), national));
        outdated(lint, base.bundle());
    }

    private static int noticeDays(Item item) {
        return item.procedure().pause().orElse(null) instanceof Wait.CalendarDays notice ? notice.days() : 0;
    }

    private static String choice(Item item) {
        return item.condition().isPresent() ? ".when" : ".choice";
    }

    private static void limit(Lint lint, String path, String kind, int own, int national) {
        if (own > national) {
            lint.error(
                    path,
                    "longer-limit",
                    "地区" + kind + "时限 " + own + " 日长于全国 " + national + " 日",
                    "the region's limit of " + own + " days is longer than the national " + national);
        }
    }

    private static void outdated(Lint lint, Bundle base) {
        boolean newer = lint.library().definitions().stream()
                .map(Definition::bundle)
                .anyMatch(other -> other.id().equals(base.id())
                        && other.region().equals(Bundle.NATIONAL)
                        && other.version() > base.version());
        if (newer) {
            lint.warning("version", "base-outdated", "全国定义已有新版", "there is a newer national version");
        }
    }
}
