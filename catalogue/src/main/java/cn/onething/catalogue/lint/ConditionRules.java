package cn.onething.catalogue.lint;

import cn.onething.catalogue.bundle.Condition;
import cn.onething.catalogue.bundle.Field;
import cn.onething.catalogue.bundle.FormField;
import cn.onething.catalogue.bundle.Item;
import java.util.Optional;

/** Conditions ask about fields that the form has, for answers that it can have. */
final class ConditionRules {
    private ConditionRules() {}

    static void check(Lint lint) {
        for (Item item : lint.items()) {
            item.condition().ifPresent(when -> check(lint, when, "items." + item.id() + ".when"));
        }
        for (FormField field : lint.bundle().form().values()) {
            field.when().ifPresent(when -> check(lint, when, "form." + field.name() + ".when"));
        }
    }

    static void check(Lint lint, Condition condition, String path) {
        FormField asked = lint.bundle().form().get(condition.field());
        if (asked == null) {
            lint.error(
                    path,
                    "wrong-condition-field",
                    "表单中没有字段“" + condition.field() + "”",
                    "the form has no field \"" + condition.field() + "\"");
            return;
        }
        Field field = asked.definition();
        boolean possible = switch (condition) {
            case Condition.Contains contains -> canContain(field.elements(), contains.value());
            case Condition.Is is -> canBe(field, is.value());
            case Condition.Present _ -> true;
        };
        if (!possible) {
            lint.error(
                    path,
                    "wrong-condition-value",
                    "“" + field.label().zh() + "”不可能满足此条件",
                    "\"" + condition.field() + "\" can never have this answer");
        }
    }

    private static boolean canContain(Optional<Field> elements, String value) {
        return elements.isPresent() && canBe(elements.get(), value);
    }

    static boolean canBe(Field field, String value) {
        return switch (field.type()) {
            case "boolean" -> value.equals("true") || value.equals("false");
            case "integer", "number" -> value.matches("-?\\d+(\\.\\d+)?");
            case "string" -> field.values().isEmpty() || field.values().containsKey(value);
            default -> false;
        };
    }
}
