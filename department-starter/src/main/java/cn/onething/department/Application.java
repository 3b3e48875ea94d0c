package cn.onething.department;

import cn.onething.events.ItemRef;
import java.time.Instant;

/**
 * An application for one item, ready to be decided.
 *
 * @param form the item's fields, as the handler's own record
 * @param at the time of the decision, by the department's database clock
 */
public record Application<F>(ItemRef item, String bundle, F form, Instant at) {

    /** The name of the register entry that granting it makes: unique, because an item is granted once per try. */
    public String entry() {
        return item.subject();
    }
}
