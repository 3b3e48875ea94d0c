package cn.onething.orchestrator.report;

import cn.onething.catalogue.bundle.Field;
import cn.onething.catalogue.bundle.Text;
import cn.onething.events.CitizenNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The values of form fields as people read them. */
final class Words {
    private static final Text YES = new Text("是", "yes");
    private static final Text NO = new Text("否", "no");

    private Words() {}

    static Text of(Field field, JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? YES : NO;
        }
        if (value.isArray()) {
            return joined(value.values().stream()
                    .map(element -> field.elements()
                            .map(definition -> of(definition, element))
                            .orElseGet(() -> plain(element)))
                    .toList());
        }
        if (value.isObject()) {
            List<Text> parts = new ArrayList<>();
            field.properties()
                    .forEach((name, property) -> Optional.ofNullable(value.get(name))
                            .ifPresent(part -> parts.add(labelled(property.label(), of(property, part)))));
            return joined(parts);
        }
        return Optional.ofNullable(field.values().get(value.asString())).orElseGet(() -> plain(value));
    }

    /** A value that no definition explains. */
    static Text plain(JsonNode value) {
        String words = value.isValueNode() ? value.asString() : value.toString();
        String shown = CitizenNumber.isValid(words) ? new CitizenNumber(words).masked() : words;
        return new Text(shown, shown);
    }

    private static Text labelled(Text label, Text value) {
        return new Text(label.zh() + "：" + value.zh(), label.en() + ": " + value.en());
    }

    private static Text joined(List<Text> parts) {
        return new Text(join(parts, Text::zh, "；"), join(parts, Text::en, "; "));
    }

    private static String join(List<Text> parts, Function<Text, String> language, String by) {
        return parts.stream().map(language).collect(Collectors.joining(by));
    }
}
