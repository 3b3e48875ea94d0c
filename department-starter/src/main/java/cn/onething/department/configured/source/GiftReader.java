package cn.onething.department.configured.source;

import cn.onething.department.configured.definition.FormField;
import cn.onething.department.configured.definition.Gift;
import cn.onething.department.configured.definition.ValueType.Basic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code gives:} of an item: {@code { record: field }}, {@code { form: field }} or {@code { key: true }} by name. */
final class GiftReader {
    private final Section item;
    private final Operands operands;

    GiftReader(Section item, Operands operands) {
        this.item = item;
        this.operands = operands;
    }

    Map<String, Gift> read() {
        Map<String, Gift> gifts = new LinkedHashMap<>();
        item.tables("gives").forEach((name, written) -> {
            if (!name.matches(RegisterReader.FIELD)) {
                written.mistake(
                        written.line(),
                        "wrong-name",
                        "字段名“" + name + "”应为 camelCase",
                        "the name \"" + name + "\" must be camelCase letters and digits");
            }
            gift(written).ifPresent(gift -> gifts.put(name, gift));
            written.done();
        });
        return gifts;
    }

    private Optional<Gift> gift(Section written) {
        if (written.keys().size() == 1 && written.has("form")) {
            String field = written.text("form");
            FormField source = operands.formField(field, written.line("form"));
            return Optional.ofNullable(source).map(found -> new Gift.FromForm(found.name()));
        }
        if (written.keys().size() == 1 && written.has("record")) {
            refuseSeveral(written);
            String field = written.text("record");
            return Optional.ofNullable(operands.registerField(field, written.line("record")))
                    .map(found -> new Gift.FromRecord(found.name()));
        }
        if (written.keys().size() == 1 && written.has("key") && written.flag("key", false)) {
            refuseSeveral(written);
            return Optional.of(new Gift.Key());
        }
        written.keys().forEach(written::find);
        written.mistake(
                written.line(),
                "wrong-value",
                "应为 { record: 字段 }、{ form: 字段 } 或 { key: true }",
                "must be { record: field }, { form: field } or { key: true }");
        return Optional.empty();
    }

    /** An item with several keys has no one record to take a value from. */
    private void refuseSeveral(Section written) {
        if (operands.form().values().stream().anyMatch(field -> field.type() == Basic.KEYS)) {
            written.mistake(
                    written.line(),
                    "several-records",
                    "有多个主键的事项没有唯一记录可取值",
                    "an item with several keys has no one record to take a value from");
        }
    }
}
