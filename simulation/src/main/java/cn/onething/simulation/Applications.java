package cn.onething.simulation;

import cn.onething.catalogue.Bundle;
import cn.onething.catalogue.Item;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Applications for any bundle: what matters to the rules is which items belong to the case. */
final class Applications {
    private Applications() {}

    record Application(List<Item> items, ObjectNode form) {}

    static Application any(Bundle bundle, Chance chance) {
        List<Item> items = bundle.items().stream()
                .filter(Item::offered)
                .filter(item -> switch (item.choice()) {
                    case MANDATORY -> true;
                    case OPTIONAL, CONDITIONAL -> chance.happens(0.5);
                })
                .toList();
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        form.put("creditCode", "91999900MA00TE5T22");
        return new Application(items, form);
    }
}
