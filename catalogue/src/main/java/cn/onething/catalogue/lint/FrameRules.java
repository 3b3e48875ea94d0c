package cn.onething.catalogue.lint;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Delivery;
import cn.onething.catalogue.bundle.Frame;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Order;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The bundle as a whole: its limit is long enough, its delivery has something to deliver, and what is open works. */
final class FrameRules {
    private FrameRules() {}

    static void check(Lint lint) {
        Frame frame = lint.bundle().frame();
        frame.limit().ifPresent(limit -> limit(lint, limit));
        frame.delivery().ifPresent(delivery -> delivery(lint, delivery));
    }

    private static void limit(Lint lint, int limit) {
        Order order = new Order(lint.items());
        if (lint.items().stream().anyMatch(item -> !order.cycle(item.id()).isEmpty())) {
            return;
        }
        Map<String, Integer> ends = new HashMap<>();
        int longest = 0;
        for (Item item : lint.items()) {
            longest = Math.max(longest, end(lint.bundle(), item, ends));
        }
        if (longest > limit) {
            lint.error(
                    "limit",
                    "limit-too-short",
                    "前后衔接的承诺时限共 " + longest + " 日，长于整体时限 " + limit + " 日",
                    "the promised days one after the other are " + longest + ", more than the limit of " + limit);
        }
    }

    /** The working day on which the item ends if every item takes what it promises. */
    private static int end(Bundle bundle, Item item, Map<String, Integer> ends) {
        Integer known = ends.get(item.id());
        if (known != null) {
            return known;
        }
        int start = 0;
        for (String before : item.waitsFor()) {
            start = Math.max(
                    start,
                    bundle.item(before).map(first -> end(bundle, first, ends)).orElse(0));
        }
        ends.put(item.id(), start + item.promisedDays());
        return start + item.promisedDays();
    }

    private static void delivery(Lint lint, Delivery delivery) {
        if (delivery.ways().isEmpty()) {
            lint.error("delivery", "missing-key", "缺少“ways”", "\"ways\" is missing");
        }
        if (delivery.together() && delivery.items().size() < 2) {
            lint.error(
                    "delivery",
                    "delivery-of-nothing",
                    "合并送达至少需要两个事项的结果",
                    "one parcel needs the papers of at least two items");
        }
        for (int i = 0; i < delivery.items().size(); i++) {
            String id = delivery.items().get(i);
            String path = "delivery.items." + i;
            Item item = lint.bundle().item(id).orElse(null);
            if (item == null) {
                lint.error(path, "unknown-item", "没有事项“" + id + "”", "there is no item \"" + id + "\"");
            } else if (item.papers().result().isEmpty()) {
                lint.error(
                        path,
                        "delivery-of-nothing",
                        "“" + item.name().zh() + "”没有结果证照可送达",
                        id + " has no result that could be delivered");
            }
        }
        String ways = delivery.ways().stream().map(Enum::name).collect(Collectors.joining());
        if (delivery.together() && ways.equals(Delivery.Way.ELECTRONIC.name())) {
            lint.error("delivery", "wrong-value", "仅电子送达时没有包裹可合并", "electronic papers alone make no parcel");
        }
    }
}
