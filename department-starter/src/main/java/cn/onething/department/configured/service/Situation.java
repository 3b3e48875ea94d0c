package cn.onething.department.configured.service;

import cn.onething.department.configured.definition.Operand;
import cn.onething.department.configured.definition.Subject;
import cn.onething.department.configured.register.RegisterRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * All that a decision depends on.
 *
 * @param others the department's other records by their key, absent ones too
 */
record Situation(
        RegisterRecord record, FilledForm.Read form, Function<String, RegisterRecord> others, LocalDate today) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    static Situation at(
            Instant time, RegisterRecord record, FilledForm.Read form, Function<String, RegisterRecord> others) {
        return new Situation(record, form, others, dayOf(time));
    }

    static LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, CHINA);
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }

    /** The same application, looking at another record. */
    Situation elsewhere(String recordKey) {
        return new Situation(others.apply(recordKey), form, others, today);
    }

    @Nullable JsonNode valueOf(Subject subject) {
        return switch (subject) {
            case Subject.InRecord(String field) -> record.get(field);
            case Subject.InForm(String field) -> form.get(field);
        };
    }

    @Nullable JsonNode valueOf(Operand operand) {
        return switch (operand) {
            case Operand.Constant(JsonNode value) -> value;
            case Operand.Form(String field) -> form.get(field);
            case Operand.Count(String field) -> count(form.get(field));
            case Operand.Today() -> JsonNodeFactory.instance.stringNode(today.toString());
        };
    }

    private static @Nullable JsonNode count(@Nullable JsonNode list) {
        return list == null ? null : JsonNodeFactory.instance.numberNode(list.size());
    }
}
