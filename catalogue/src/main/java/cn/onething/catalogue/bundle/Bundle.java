package cn.onething.catalogue.bundle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing (一件事) as it is handled in one region. A case keeps the version that it started with.
 *
 * @param region six digits of the region whose file changed the national one, or {@link #NATIONAL}
 * @param theme three digits, part of the case number
 * @param lead the department that leads the joint handling
 * @param policies what a refusal does, in the order written
 * @param pivot the item after whose grant nothing is undone any more
 * @param items in the order written, which is the order people see
 * @param frame status, list, limit, window and delivery of the whole
 * @param form every field that an item uses, by name
 */
public record Bundle(
        String id,
        String region,
        int version,
        Text name,
        String theme,
        Audience audience,
        String lead,
        List<RefusalPolicy> policies,
        Optional<String> pivot,
        List<Item> items,
        Frame frame,
        Map<String, FormField> form) {

    /** The region of a definition that holds wherever no region has its own. */
    public static final String NATIONAL = "000000";

    public Bundle {
        policies = List.copyOf(policies);
        items = List.copyOf(items);
        form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
    }

    /** @param id the item's own, or one under which it is in a case */
    public Optional<Item> item(String id) {
        String own = Item.idOf(id);
        for (Item item : items) {
            if (item.id().equals(own)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /**
     * The items that belong to a case: the mandatory ones, the optional ones that were ticked, and the conditional
     * ones whose condition holds. Left out are items of departments that do not run yet, and
     * per-instance items without an instance.
     */
    public List<Item> chosen(ObjectNode form, Set<String> ticked) {
        return items.stream()
                .filter(Item::offered)
                .filter(item -> switch (item.choice()) {
                    case MANDATORY -> true;
                    case OPTIONAL -> ticked.contains(item.id());
                    case CONDITIONAL -> item.condition().orElseThrow().holds(form);
                })
                .filter(item -> item.procedure()
                        .each()
                        .filter(each -> each.instances(form).isEmpty())
                        .isEmpty())
                .toList();
    }

    /** The members of an all-or-nothing group. */
    public List<Item> group(String name) {
        return items.stream()
                .filter(item -> item.group().filter(name::equals).isPresent())
                .toList();
    }

    /** The same bundle with other items. */
    public Bundle withItems(List<Item> others) {
        return new Bundle(id, region, version, name, theme, audience, lead, policies, pivot, others, frame, form);
    }

    /** Whether cases are handled alike by both; that a department has begun to run since is no difference. */
    public boolean handlesLike(Bundle other) {
        return withItems(items.stream().map(item -> item.withOffered(true)).toList())
                .equals(other.withItems(
                        other.items.stream().map(item -> item.withOffered(true)).toList()));
    }

    /** Stable name of exactly this definition, for caches and logs. */
    public String key() {
        return id + "@" + region + ":" + version;
    }
}
