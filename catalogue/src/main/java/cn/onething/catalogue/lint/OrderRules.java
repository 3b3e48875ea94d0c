package cn.onething.catalogue.lint;

import cn.onething.catalogue.bundle.Choice;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Order;
import cn.onething.catalogue.bundle.Prerequisite;
import cn.onething.catalogue.bundle.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an item waits for exists, runs, does not wait for the item in turn, and makes what it is waited for. */
final class OrderRules {
    private OrderRules() {}

    static void check(Lint lint) {
        Order order = new Order(lint.items());
        Set<String> reported = new HashSet<>();
        for (Item item : lint.items()) {
            String path = "items." + item.id() + ".after";
            List<String> after = lint.definition().tree().words(path);
            for (int i = 0; i < after.size(); i++) {
                String at = path + "." + i;
                List<Prerequisite> alternatives =
                        Prerequisite.parseAlternatives(after.get(i)).orElse(List.of());
                alternatives.forEach(one -> prerequisite(lint, item, one, at));
                if (alternatives.stream().map(Prerequisite::item).distinct().count() < alternatives.size()) {
                    lint.error(at, "duplicate-id", "同一事项重复作为任一前置", "an item is no alternative to itself");
                }
            }
            List<String> cycle = order.cycle(item.id());
            if (!cycle.isEmpty() && !reported.contains(item.id())) {
                reported.addAll(cycle);
                String way = String.join(" → ", cycle);
                lint.error(path, "cycle", "事项互相等待：" + way, "items wait for each other: " + way);
            }
            for (int i = 0; i < item.fields().size(); i++) {
                made(lint, order, item, i);
            }
        }
    }

    private static void prerequisite(Lint lint, Item item, Prerequisite prerequisite, String path) {
        Item first = lint.bundle().item(prerequisite.item()).orElse(null);
        if (first == null) {
            String id = prerequisite.item();
            lint.error(path, "unknown-item", "没有事项“" + id + "”", "there is no item \"" + id + "\"");
            return;
        }
        if (prerequisite instanceof Prerequisite.Data && first.makes().stream().noneMatch(item.fields()::contains)) {
            lint.error(
                    path,
                    "data-not-made",
                    "“" + first.name().zh() + "”不产生本事项所用的数据",
                    first.id() + " makes nothing that " + item.id() + " uses");
        }
        boolean alwaysThere =
                first.choice() == Choice.MANDATORY && first.procedure().each().isEmpty();
        if (prerequisite.ifPresent() && alwaysThere && lint.definition().national() == null) {
            lint.error(
                    path,
                    "always-present",
                    "“" + first.name().zh() + "”是必办事项，无需 if-present",
                    first.id() + " is in every case: \"if-present\" would never apply");
        }
        if (item.offered() && !first.offered() && lint.bundle().frame().status() == Status.OPEN) {
            lint.warning(
                    path,
                    "prerequisite-not-offered",
                    "前置事项“" + first.name().zh() + "”尚未开通，此要求不起作用",
                    first.id() + " is not yet offered, so nobody waits for it");
        }
    }

    /** A field that another item makes may be used only by items that come after it. */
    private static void made(Lint lint, Order order, Item item, int index) {
        String field = item.fields().get(index);
        List<String> makers = lint.items().stream()
                .filter(other -> other.makes().contains(field))
                .map(Item::id)
                .toList();
        if (!makers.isEmpty() && makers.stream().noneMatch(order.allBefore(item.id())::contains)) {
            lint.error(
                    "items." + item.id() + ".fields." + index,
                    "data-before-made",
                    "“" + field + "”由 " + String.join("、", makers) + " 产生，本事项并不在其后",
                    "\"" + field + "\" is made by " + String.join(", ", makers)
                            + ", which this item does not wait for");
        }
    }
}
