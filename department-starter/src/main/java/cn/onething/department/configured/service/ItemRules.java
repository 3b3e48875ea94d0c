package cn.onething.department.configured.service;

import cn.onething.department.configured.definition.Certificate;
import cn.onething.department.configured.definition.Check;
import cn.onething.department.configured.definition.Effect;
import cn.onething.department.configured.definition.Gift;
import cn.onething.department.configured.definition.ItemDefinition;
import cn.onething.department.configured.definition.Operand;
import cn.onething.department.configured.register.RegisterRecord;
import cn.onething.department.history.Entry;
import cn.onething.department.history.Ruling;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an item's definition says to one application: a pure function over the record, the form and the day. */
final class ItemRules {
    private ItemRules() {}

    /** @param serial of the certificate that granting makes, null when it makes none */
    static Ruling<RegisterRecord> on(ItemDefinition item, Situation situation, @Nullable String serial) {
        for (Check check : item.checks()) {
            if (!Checks.meets(check, situation)) {
                return new Ruling.Denied<>(check.refusal());
            }
        }
        RegisterRecord record = situation.record();
        return new Ruling.Allowed<>(
                switch (item.effect()) {
                    case Effect.Read() -> record;
                    case Effect.Create(var values) ->
                        new RegisterRecord(record.key(), true, Map.of())
                                .with(written(values, item.certificate(), situation, serial));
                    case Effect.Change(var values) ->
                        record.with(written(values, item.certificate(), situation, serial));
                    case Effect.Mirror(var values) -> record.with(written(values, null, situation, null));
                });
    }

    /** What a grant hands to later items; a value that is not there is not handed on. Null when there is none. */
    static @Nullable ObjectNode made(ItemDefinition item, @Nullable RegisterRecord after, FilledForm.Read form) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        item.gives().forEach((name, gift) -> {
            JsonNode value = switch (gift) {
                case Gift.FromRecord(String field) -> after == null ? null : after.get(field);
                case Gift.FromForm(String field) -> form.get(field);
                case Gift.Key() ->
                    JsonNodeFactory.instance.stringNode(form.keys().getFirst());
            };
            if (value != null) {
                made.set(name, value);
            }
        });
        return made.isEmpty() ? null : made;
    }

    private static Map<String, JsonNode> written(
            Map<String, Operand> values,
            @Nullable Certificate certificate,
            Situation situation,
            @Nullable String serial) {
        Map<String, JsonNode> written = new LinkedHashMap<>();
        values.forEach((field, operand) -> {
            JsonNode value = situation.valueOf(operand);
            if (value != null) {
                written.put(field, value);
            }
        });
        if (certificate != null && serial != null) {
            written.put(certificate.into(), JsonNodeFactory.instance.stringNode(serial));
            LocalDate end = certificate.endsOn(situation.today());
            if (certificate.until() != null && end != null) {
                written.put(
                        certificate.until(),
                        JsonNodeFactory.instance.stringNode(end.minusDays(1).toString()));
            }
        }
        return written;
    }

    /** Taking a new record back must leave nothing behind that another case added since. */
    static Ruling<RegisterRecord> onRestoring(RegisterRecord restored, Entry taken) {
        boolean wasCreated = !taken.change().before().path("registered").asBoolean(true);
        return wasCreated && !restored.fields().isEmpty()
                ? Ruling.denied(
                        "changed-since", "该记录此后又有登记，需人工处理", "The record was added to since; a person has to look at it")
                : new Ruling.Allowed<>(restored);
    }
}
