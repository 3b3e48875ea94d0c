package cn.onething.simulation;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.demo.DemoCompany;
import cn.onething.department.form.Address;
import cn.onething.department.form.Person;
import cn.onething.events.MessageJson;
import cn.onething.marketsupervision.demo.DemoRegisters;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Applications as companies would file them, some of which departments have to refuse. */
final class Applications {
    private static final List<String> KINDS = List.of("name", "legal-representative", "address", "scope", "capital");

    private Applications() {}

    /** @param items that are in the case */
    record Application(Bundle bundle, List<Item> items, ObjectNode form) {}

    static Application any(Bundle bundle, Set<String> departments, Chance chance) {
        ObjectNode form = MessageJson.mapper().createObjectNode();
        form.put("creditCode", chance.oneOf(Departments.COMPANIES).creditCode());
        if (bundle.id().equals("enterprise-relocation")) {
            relocation(form, chance);
        } else {
            change(form, chance);
        }
        List<Item> items = bundle.items().stream()
                .filter(item -> item.offered() && departments.contains(item.department()))
                .filter(item -> switch (item.choice()) {
                    case MANDATORY -> true;
                    case OPTIONAL -> chance.happens(0.5);
                    case CONDITIONAL -> item.condition().orElseThrow().holds(form);
                })
                .toList();
        return new Application(bundle, items, form);
    }

    private static void relocation(ObjectNode form, Chance chance) {
        Address address = chance.happens(0.3)
                ? DemoRegisters.FORBIDDEN_ADDRESS
                : new Address(DemoCompanies.OTHER_REGION, "模拟路" + chance.below(3) + "号");
        form.set("newAddress", MessageJson.mapper().valueToTree(address));
        form.put("destinationAuthority", DemoCompanies.authorityOf(DemoCompanies.OTHER_REGION));
        form.put("reason", "模拟");
    }

    private static void change(ObjectNode form, Chance chance) {
        ArrayNode kinds = form.putArray("changeKinds");
        KINDS.stream().filter(_ -> chance.happens(0.4)).forEach(kinds::add);
        if (kinds.isEmpty()) {
            kinds.add("scope");
        }
        DemoCompany other = chance.oneOf(Departments.COMPANIES);
        form.put("newName", chance.happens(0.1) ? other.name() : "模拟" + chance.below(40) + "有限公司");
        Person person =
                chance.happens(0.1) ? new Person("限制任职", DemoRegisters.BANNED_PERSON) : other.legalRepresentative();
        form.set("newLegalRepresentative", MessageJson.mapper().valueToTree(person));
        String region = chance.happens(0.05) ? DemoCompanies.OTHER_REGION : DemoCompanies.REGION;
        form.set("newAddress", MessageJson.mapper().valueToTree(new Address(region, "模拟路" + chance.below(20) + "号")));
        form.put("newScope", "模拟业务" + chance.below(20));
        form.put("newCapital", 100 + chance.below(900));
    }
}
