package cn.onething.catalogue.bundle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What comes before what in a bundle; stands prerequisites that name nothing, and cycles. */
public final class Order {
    private final Map<String, List<String>> before = new LinkedHashMap<>();

    public Order(List<Item> items) {
        items.forEach(item -> before.put(item.id(), item.waitsFor()));
    }

    /** Everything that must be granted before the item starts, near or far. */
    public Set<String> allBefore(String item) {
        Set<String> all = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(before.getOrDefault(item, List.of()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (all.add(next)) {
                open.addAll(before.getOrDefault(next, List.of()));
            }
        }
        return all;
    }

    /** One way from the item back to itself, or nothing. */
    public List<String> cycle(String item) {
        List<String> way = new ArrayList<>(List.of(item));
        Set<String> seen = new HashSet<>();
        return walk(item, item, way, seen) ? way : List.of();
    }

    private boolean walk(String from, String target, List<String> way, Set<String> seen) {
        for (String next : before.getOrDefault(from, List.of())) {
            way.add(next);
            if (next.equals(target) || (seen.add(next) && walk(next, target, way, seen))) {
                return true;
            }
            way.removeLast();
        }
        return false;
    }
}
