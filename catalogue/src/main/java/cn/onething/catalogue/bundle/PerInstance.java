package cn.onething.catalogue.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One task for each element of a list in the form: per vehicle, per penalty record, per province. An item of which no
 * element is left is not in the case.
 *
 * @param list the form field
 * @param where only the elements of which this holds
 */
public record PerInstance(String list, Optional<Condition.Is> where) {
    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z][A-Za-z0-9]*)(?:\\s+where\\s+(.+))?");

    /** The elements that make an instance each, by their place in the list from 1, which is the instance's number. */
    public List<Instance> instances(ObjectNode form) {
        List<Instance> instances = new ArrayList<>();
        JsonNode elements = form.path(list);
        for (int i = 0; i < elements.size(); i++) {
            JsonNode element = elements.get(i);
            if (where.isEmpty()
                    || (element instanceof ObjectNode object && where.get().holds(object))) {
                instances.add(new Instance(i + 1, element));
            }
        }
        return instances;
    }

    /**
     * One instance of the item.
     *
     * @param number from 1, stable: the place of the element in the list
     */
    public record Instance(int number, JsonNode element) {}

    /** Reads {@code vehicles} or {@code records where kind is penalty}. */
    public static Optional<PerInstance> parse(String words) {
        Matcher written = WRITTEN.matcher(words);
        if (!written.matches()) {
            return Optional.empty();
        }
        if (written.group(2) == null) {
            return Optional.of(new PerInstance(written.group(1), Optional.empty()));
        }
        return Condition.parse(written.group(2))
                .filter(Condition.Is.class::isInstance)
                .map(Condition.Is.class::cast)
                .map(where -> new PerInstance(written.group(1), Optional.of(where)));
    }
}
