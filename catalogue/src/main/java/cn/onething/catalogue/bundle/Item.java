package cn.onething.catalogue.bundle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One act of one department inside a bundle.
 *
 * @param department who decides it
 * @param service which of the department's services decides it
 * @param condition present exactly when the choice is {@link Choice#CONDITIONAL}
 * @param promisedDays promised limit, working days after acceptance; 0 = the same day
 * @param legalDays legal limit, working days after acceptance
 * @param fields what the department gets to see of the form, and nothing else
 * @param makes fields that this item fills for later items; never asked from the applicant
 * @param group the all-or-nothing group that it belongs to
 * @param procedure what is special about the way it runs
 * @param papers what is handed in and what comes out
 * @param offered whether its department runs; an item that is not offered is in no case
 */
public record Item(
        String id,
        Text name,
        String department,
        String service,
        Kind kind,
        Choice choice,
        Optional<Condition> condition,
        List<Prerequisite> prerequisites,
        int promisedDays,
        int legalDays,
        List<String> fields,
        List<String> makes,
        Undo undo,
        Optional<String> group,
        Procedure procedure,
        Papers papers,
        boolean offered) {
    private static final char INSTANCE = '.';

    public Item {
        prerequisites = List.copyOf(prerequisites);
        fields = List.copyOf(fields);
        makes = List.copyOf(makes);
    }

    /** Everything that it waits for, near at hand: prerequisites, alternatives, and what a report collects. */
    public List<String> waitsFor() {
        Set<String> items = new LinkedHashSet<>();
        prerequisites.forEach(one -> items.add(one.item()));
        procedure.alternatives().forEach(any -> items.addAll(any.items()));
        items.addAll(procedure.reports());
        return List.copyOf(items);
    }

    /** The same item with other prerequisites. */
    public Item withPrerequisites(List<Prerequisite> others) {
        return new Item(
                id,
                name,
                department,
                service,
                kind,
                choice,
                condition,
                others,
                promisedDays,
                legalDays,
                fields,
                makes,
                undo,
                group,
                procedure,
                papers,
                offered);
    }

    /** The same item, whether or not its department runs. */
    public Item withOffered(boolean runs) {
        return new Item(
                id,
                name,
                department,
                service,
                kind,
                choice,
                condition,
                prerequisites,
                promisedDays,
                legalDays,
                fields,
                makes,
                undo,
                group,
                procedure,
                papers,
                runs);
    }

    /**
     * The ids under which the item is in a case: its own, or one for each instance, {@code vehicle-licence.2} for the
     * second element of the list.
     */
    public List<String> idsIn(ObjectNode form) {
        return procedure
                .each()
                .map(each -> each.instances(form).stream()
                        .map(instance -> id + INSTANCE + instance.number())
                        .toList())
                .orElse(List.of(id));
    }

    /** The item that an id in a case belongs to. */
    public static String idOf(String idInCase) {
        int dot = idInCase.indexOf(INSTANCE);
        return dot < 0 ? idInCase : idInCase.substring(0, dot);
    }

    /** Whether this is the item itself, or one of its instances. */
    public static boolean isOf(String idInCase, String id) {
        return idInCase.startsWith(id)
                && (idInCase.length() == id.length() || idInCase.charAt(id.length()) == INSTANCE);
    }

    /** The instance's number, 0 for an item that has none. */
    public static int instanceOf(String idInCase) {
        int dot = idInCase.indexOf(INSTANCE);
        return dot < 0 ? 0 : Integer.parseInt(idInCase, dot + 1, idInCase.length(), 10);
    }

    /** What one instance may see: under the name of the list stands its own element only. */
    public ObjectNode formFor(ObjectNode form, String idInCase) {
        ObjectNode own = formFor(form);
        procedure.each().ifPresent(each -> {
            JsonNode element = form.path(each.list()).path(instanceOf(idInCase) - 1);
            own.set(each.list(), element);
        });
        return own;
    }

    /** Only what this item may see (need to know). The values are shared with the given form, not copied. */
    public ObjectNode formFor(ObjectNode form) {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        for (String field : fields) {
            JsonNode value = form.get(field);
            if (value != null) {
                own.set(field, value);
            }
        }
        return own;
    }
}
