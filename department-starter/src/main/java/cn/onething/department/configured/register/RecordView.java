package cn.onething.department.configured.register;

import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.definition.Field;
import cn.onething.department.configured.definition.KeyFormat;
import cn.onething.department.configured.definition.RegisterDefinition;
import cn.onething.department.configured.definition.ValueType.Basic;
import cn.onething.department.history.Entry;
import cn.onething.department.history.History;
import cn.onething.department.lookup.CompanyRecord;
import cn.onething.department.lookup.Masking;
import cn.onething.events.CitizenNumber;
import cn.onething.events.MessageJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What outsiders may see of a record: the types of its fields say what is personal. */
public final class RecordView {
    private static final TypeReference<@Nullable Object> ANYTHING = new TypeReference<>() {};

    private final Department department;

    public RecordView(Department department) {
        this.department = department;
    }

    public CompanyRecord of(RegisterRecord record, History history) {
        RegisterDefinition register = department.registerOf(record.key());
        Map<String, @Nullable Object> current =
                all(register, MessageJson.mapper().valueToTree(record));
        List<Entry> entries = history.entries();
        current.put("caseNumber", entries.isEmpty() ? null : entries.getLast().caseNumber());
        return new CompanyRecord(
                department.id(),
                shownKey(register, record.key()),
                current,
                entries.stream().map(entry -> entry(register, entry)).toList());
    }

    private static CompanyRecord.Entry entry(RegisterDefinition register, Entry entry) {
        return new CompanyRecord.Entry(
                entry.name().startsWith("initial/")
                        ? "initial/" + shownKey(register, entry.creditCode())
                        : entry.name(),
                entry.caseNumber(),
                entry.item(),
                entry.kind().name().toLowerCase(Locale.ROOT),
                entry.at(),
                entry.kind() == Entry.Kind.INITIAL
                        ? null
                        : all(register, entry.change().before()),
                all(register, entry.change().after()));
    }

    private static Map<String, @Nullable Object> all(RegisterDefinition register, ObjectNode fields) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        fields.propertyStream().forEach(property -> shown.put(property.getKey(), shown(register, property)));
        return shown;
    }

    private static @Nullable Object shown(RegisterDefinition register, Map.Entry<String, JsonNode> property) {
        JsonNode value = property.getValue();
        return switch (property.getKey()) {
            case "key" -> shownKey(register, value.asString());
            case "registered" -> value.asBoolean();
            default -> shown(register, register.fields().get(property.getKey()), value);
        };
    }

    /** A field that the file does not have any more may have been anything. */
    private static @Nullable Object shown(RegisterDefinition register, @Nullable Field field, JsonNode value) {
        return switch (field == null ? null : field.type()) {
            case null -> "*";
            case Basic.CITIZEN_NUMBER -> masked(value.asString());
            case Basic.PERSON_NAME -> surname(value.asString());
            case Basic.PERSON -> Masking.fieldsOf(value);
            case Basic.LIST -> value.size();
            case Basic.BANK_ACCOUNT -> Map.of("bank", value.path("bank").asString());
            case Basic.ADDRESS ->
                isOfPersons(register) ? Map.of("region", value.path("region").asString()) : whole(value);
            default -> whole(value);
        };
    }

    private static @Nullable Object whole(JsonNode value) {
        return MessageJson.mapper().convertValue(value, ANYTHING);
    }

    private static boolean isOfPersons(RegisterDefinition register) {
        return register.format() instanceof KeyFormat.CitizenNumbers;
    }

    private static String shownKey(RegisterDefinition register, String recordKey) {
        String key = RegisterDefinition.plainKey(recordKey);
        return isOfPersons(register) ? masked(key) : key;
    }

    private static String masked(String number) {
        return CitizenNumber.isValid(number) ? new CitizenNumber(number).masked() : "*";
    }

    private static String surname(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }
}
