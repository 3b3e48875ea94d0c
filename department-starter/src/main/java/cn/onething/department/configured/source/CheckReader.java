package cn.onething.department.configured.source;

import cn.onething.definitions.Tree;
import cn.onething.department.configured.definition.Check;
import cn.onething.department.configured.definition.Check.Comparison;
import cn.onething.department.configured.definition.Check.Side;
import cn.onething.department.configured.definition.Field;
import cn.onething.department.configured.definition.FormField;
import cn.onething.department.configured.definition.Operand;
import cn.onething.department.configured.definition.RegisterDefinition;
import cn.onething.department.configured.definition.Subject;
import cn.onething.department.configured.definition.ValueType;
import cn.onething.department.configured.definition.ValueType.Basic;
import cn.onething.events.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code checks:} of an item. */
final class CheckReader {
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "at-least", Comparison.AT_LEAST,
            "at-most", Comparison.AT_MOST,
            "more-than", Comparison.MORE_THAN,
            "less-than", Comparison.LESS_THAN);
    private static final Map<String, Side> SIDES = Map.of("before", Side.BEFORE, "after", Side.AFTER);
    private static final List<String> CONDITIONS =
            List.of("equals", "one-of", "present", "at-least", "at-most", "more-than", "less-than", "before", "after");

    /** What can name a record of another register. */
    private static final Set<ValueType> KEYS = Set.of(
            Basic.KEY,
            Basic.KEYS,
            Basic.TEXT,
            Basic.TEXTS,
            Basic.CREDIT_CODE,
            Basic.CITIZEN_NUMBER,
            Basic.PERSON,
            Basic.ADDRESS);

    private final Section item;
    private final Operands own;
    private final Map<String, RegisterDefinition> registers;
    private final Set<String> recordsThatAreThere = new HashSet<>();

    CheckReader(Section item, Operands own, Map<String, RegisterDefinition> registers) {
        this.item = item;
        this.own = own;
        this.registers = registers;
    }

    List<Check> read() {
        List<Check> checks = new ArrayList<>();
        for (Section row : item.tableRows("checks")) {
            Reason refusal = refusal(row);
            check(row, refusal).ifPresent(checks::add);
            row.done();
        }
        return checks;
    }

    private static Reason refusal(Section row) {
        Section words = row.table("refuse");
        String code = words.text("code");
        if (!code.isEmpty() && !code.matches(DepartmentFile.ID)) {
            words.mistake(words.line("code"), "wrong-id", "原因代码应为小写字母和连字符", "a reason code is kebab-case");
        }
        Reason reason = new Reason(code, words.text("zh"), words.text("en"));
        words.done();
        return reason;
    }

    private Optional<Check> check(Section row, Reason refusal) {
        if (row.has("register")) {
            return elsewhere(row, refusal);
        }
        if (row.has("form")) {
            String name = row.text("form");
            FormField field = own.formField(name, row.line("form"));
            return field == null
                    ? passOver(row)
                    : condition(row, new Subject.InForm(name), name, field.type(), own, refusal);
        }
        return ofRecord(row, own, "", refusal);
    }

    /** Of the record that a form field names in any of the department's registers. */
    private Optional<Check> elsewhere(Section row, Reason refusal) {
        Optional<RegisterDefinition> register = row.oneOf("register", registers);
        Section key = row.table("key");
        String name = key.text("form");
        key.done();
        FormField field = own.formField(name, row.line("key"));
        if (field != null && !KEYS.contains(field.type())) {
            row.mistake(
                    row.line("key"),
                    "wrong-type",
                    "“" + name + "”的类型是 " + field.type().word() + "，不能作主键",
                    "\"" + name + "\" is of the type " + field.type().word() + " and cannot name a record");
        }
        if (register.isEmpty()) {
            row.find("record");
            row.find("field");
            return passOver(row);
        }
        return ofRecord(row, own.of(register.get()), register.get().id() + " by " + name, refusal)
                .map(check -> new Check.Elsewhere(register.get(), name, check));
    }

    /** @param record tells records apart that have to be there before their fields are looked at */
    private Optional<Check> ofRecord(Section row, Operands operands, String record, Reason refusal) {
        if (row.has("record")) {
            Map<String, Check> words = new LinkedHashMap<>();
            words.put("exists", new Check.RecordExists(refusal));
            words.put("absent", new Check.RecordAbsent(refusal));
            Optional<Check> check = row.oneOf("record", words);
            if (check.orElse(null) instanceof Check.RecordExists) {
                recordsThatAreThere.add(record);
            }
            return check;
        }
        String name = row.text("field");
        Field field = operands.registerField(name, row.line("field"));
        if (field == null) {
            return passOver(row);
        }
        if (!recordsThatAreThere.contains(record)) {
            row.mistake(
                    row.line(),
                    "unguarded-check",
                    "检查记录字段之前须先检查 record: exists",
                    "a field can be checked only after record: exists");
        }
        return condition(row, new Subject.InRecord(name), name, field.type(), operands, refusal);
    }

    /** What is said about a field that is not there needs no mistake of its own. */
    private static Optional<Check> passOver(Section row) {
        CONDITIONS.forEach(row::find);
        return Optional.empty();
    }

    private Optional<Check> condition(
            Section row, Subject subject, String name, ValueType type, Operands operands, Reason refusal) {
        List<String> written = CONDITIONS.stream().filter(row::has).toList();
        if (written.size() != 1) {
            row.mistake(
                    row.line(),
                    "one-condition",
                    "每项检查须有且仅有 " + CONDITIONS + " 之一",
                    "a check has exactly one of " + CONDITIONS);
            return passOver(row);
        }
        String word = written.getFirst();
        @Nullable Tree value = row.find(word);
        return value == null
                ? Optional.empty()
                : switch (word) {
                    case "equals" ->
                        operands.read(value, name, type, true).map(to -> new Check.Equal(subject, to, refusal));
                    case "one-of" -> Optional.of(new Check.OneOf(subject, values(row, word, name, type), refusal));
                    case "present" -> Optional.of(new Check.Present(subject, row.flag(word, true), refusal));
                    case "before", "after" ->
                        ordered(row, word, name, type, Basic.DATE, operands)
                                .map(to -> new Check.Dated(subject, side(word), to, refusal));
                    default ->
                        ordered(row, word, name, type, Basic.NUMBER, operands)
                                .map(to -> new Check.Compared(subject, comparison(word), to, refusal));
                };
    }

    /** Lists are ordered by the number of their elements. */
    private static Optional<Operand> ordered(
            Section row, String word, String name, ValueType type, Basic wanted, Operands operands) {
        Tree value = row.find(word);
        if (type != wanted && !(wanted == Basic.NUMBER && type.isList())) {
            row.mistake(
                    row.line(word),
                    "wrong-type",
                    word + " 只能用于 " + wanted.word() + " 字段，“" + name + "”是 " + type.word(),
                    word + " is for fields of the type " + wanted.word() + ", but \"" + name + "\" is of "
                            + type.word());
            return Optional.empty();
        }
        return value == null ? Optional.empty() : operands.read(value, name, wanted, true);
    }

    private List<JsonNode> values(Section row, String word, String name, ValueType type) {
        List<JsonNode> values = new ArrayList<>();
        for (Tree value : row.rows(word)) {
            TypeReader.value(value, name, type.isList() ? Basic.TEXT : type, own.mistakes())
                    .ifPresent(values::add);
        }
        if (values.isEmpty()) {
            row.mistake(row.line(word), "wrong-value", "one-of 需要至少一个值", "one-of needs at least one value");
        }
        return values;
    }

    private static Comparison comparison(String word) {
        return Objects.requireNonNull(COMPARISONS.get(word));
    }

    private static Side side(String word) {
        return Objects.requireNonNull(SIDES.get(word));
    }
}
