package cn.onething.department.configured.source;

import cn.onething.definitions.Tree;
import cn.onething.department.configured.definition.Effect;
import cn.onething.department.configured.definition.Field;
import cn.onething.department.configured.definition.Operand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code effect:} of an item: {@code read}, or a table with {@code create} or {@code change}. */
final class EffectReader {
    private final Section item;
    private final Operands operands;

    EffectReader(Section item, Operands operands) {
        this.item = item;
        this.operands = operands;
    }

    /** Empty, with a mistake, when it is none of them. */
    Optional<Effect> read() {
        Tree written = item.find("effect");
        if (written instanceof Tree.Leaf leaf && leaf.text().equals("read")) {
            return Optional.of(new Effect.Read());
        }
        if (written instanceof Tree.Table table && table.entries().size() == 1) {
            Section section = new Section(table, item.mistakes());
            if (section.has("create")) {
                return Optional.of(new Effect.Create(values(section.table("create"))));
            }
            if (section.has("change")) {
                return Optional.of(new Effect.Change(values(section.table("change"))));
            }
        }
        item.mistake(
                item.line("effect"),
                written == null ? "missing-key" : "wrong-value",
                "“effect”应为 read、create 或 change 之一",
                "\"effect\" must be one of read, create, change");
        return Optional.empty();
    }

    private Map<String, Operand> values(Section written) {
        Map<String, Operand> values = new LinkedHashMap<>();
        for (String name : written.keys()) {
            Field field = operands.registerField(name, written.line(name));
            Tree value = written.find(name);
            if (field != null && value != null) {
                operands.read(value, name, field.type(), false).ifPresent(operand -> values.put(name, operand));
            }
        }
        return values;
    }
}
