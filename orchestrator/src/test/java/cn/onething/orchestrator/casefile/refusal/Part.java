package cn.onething.orchestrator.casefile.refusal;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.orchestrator.casefile.domain.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the page says about one bundle.
 *
 * @param line id, policy and pivot
 * @param entries the items by their numbers
 * @param impossible moments that an item never sees
 */
record Part(
        Bundle bundle, String line, Map<Integer, Entry> entries, List<Row> rows, Map<Integer, Set<Moment>> impossible) {
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /**
     * An item in the list above the table.
     *
     * @param ids in the case; several when a case has one of them
     */
    record Entry(int number, String name, List<String> ids, List<Integer> waitsFor, String undo, String group) {

        static Entry of(List<String> cells) {
            List<String> ids = QUOTED.matcher(cells.get(2))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            return new Entry(
                    Integer.parseInt(cells.get(0), 10),
                    cells.get(1),
                    ids,
                    Numbers.in(cells.get(3)),
                    cells.get(4),
                    cells.get(5));
        }

        String id(int way) {
            return ids.get(Math.min(way, ids.size() - 1));
        }
    }

    static Part of(Page section) {
        String line = section.text()
                .lines()
                .filter(text -> text.startsWith("`"))
                .findFirst()
                .orElseThrow();
        Matcher id = QUOTED.matcher(line);
        if (!id.find()) {
            throw new IllegalArgumentException("no bundle in: " + line);
        }
        return new Part(
                Scenario.offered(id.group(1)),
                line,
                section.table("项 No.").stream()
                        .map(Entry::of)
                        .collect(Collectors.toMap(Entry::number, Function.identity())),
                section.table("行 Row").stream().map(Row::of).toList(),
                section.table("事项 Item | 时点").stream()
                        .collect(Collectors.toMap(
                                cells -> Integer.parseInt(cells.get(0), 10), cells -> Moment.in(cells.get(1)))));
    }

    /** In how many ways a case can be made up of these items. */
    int ways() {
        return entries.values().stream()
                .mapToInt(entry -> entry.ids().size())
                .max()
                .orElseThrow();
    }

    String id(int number, int way) {
        Entry entry = entries.get(number);
        if (entry == null) {
            throw new IllegalArgumentException("there is no item " + number);
        }
        return entry.id(way);
    }

    @Override
    public String toString() {
        return bundle.id();
    }
}
