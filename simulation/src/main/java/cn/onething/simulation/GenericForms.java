package cn.onething.simulation;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Condition;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.PerInstance;
import cn.onething.events.MessageJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Applications for any bundle: every question that decides which items are in the case is answered in some way. */
final class GenericForms {
    private static final int LONGEST_LIST = 3;

    private GenericForms() {}

    static Applications.Application any(Bundle bundle, Chance chance) {
        ObjectNode form = MessageJson.mapper().createObjectNode();
        bundle.items().stream()
                .flatMap(item -> item.procedure().each().stream())
                .forEach(each -> list(form, each, bundle, chance));
        answers(
                bundle.items().stream()
                        .flatMap(item -> item.condition().stream())
                        .toList(),
                form,
                chance);
        form.put(GenericServices.PARTY, chance.oneOf(GenericDepartment.PARTIES));
        form.put(GenericServices.STAMP, "印" + chance.below(1_000_000));
        Set<String> ticked = bundle.items().stream()
                .map(Item::id)
                .filter(_ -> chance.happens(0.6))
                .collect(Collectors.toSet());
        List<Item> items = bundle.chosen(form, ticked);
        return items.isEmpty() ? any(bundle, chance) : new Applications.Application(bundle, items, form);
    }

    private static void list(ObjectNode form, PerInstance each, Bundle bundle, Chance chance) {
        if (form.has(each.list())) {
            return;
        }
        List<Condition> questions = bundle.items().stream()
                .flatMap(item -> item.procedure().each().stream())
                .filter(other -> other.list().equals(each.list()))
                .flatMap(other -> other.where().stream())
                .map(where -> (Condition) where)
                .toList();
        ArrayNode list = form.putArray(each.list());
        for (int i = chance.below(LONGEST_LIST + 1); i > 0; i--) {
            answers(questions, list.addObject(), chance);
        }
    }

    private static void answers(List<Condition> questions, ObjectNode form, Chance chance) {
        Map<String, List<Condition>> byField = new LinkedHashMap<>();
        questions.forEach(question -> byField.computeIfAbsent(question.field(), _ -> new ArrayList<>())
                .add(question));
        byField.forEach((field, asked) -> {
            if (!form.has(field)) {
                answer(field, asked, form, chance);
            }
        });
    }

    private static void answer(String field, List<Condition> asked, ObjectNode form, Chance chance) {
        switch (chance.oneOf(asked)) {
            case Condition.Is is when chance.happens(0.8) -> form.put(field, is.value());
            case Condition.Is _ -> form.put(field, "另");
            case Condition.Present _ when chance.happens(0.6) -> form.put(field, "有");
            case Condition.Present _ -> {}
            case Condition.Contains _ -> {
                ArrayNode list = form.putArray(field);
                asked.stream()
                        .filter(_ -> chance.happens(0.5))
                        .forEach(each ->
                                list.add(each instanceof Condition.Contains(var _, String value) ? value : "另"));
            }
        }
    }
}
