package cn.onething.department.configured.source;

import cn.onething.definitions.Tree;
import cn.onething.department.configured.definition.Field;
import cn.onething.department.configured.definition.FormField;
import cn.onething.department.configured.definition.Operand;
import cn.onething.department.configured.definition.RegisterDefinition;
import cn.onething.department.configured.definition.ValueType;
import cn.onething.department.configured.definition.ValueType.Basic;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads values for checks and effects: {@code { form: field }}, {@code { count: list }}, {@code today}, or the value
 * itself.
 */
record Operands(RegisterDefinition register, Map<String, FormField> form, Mistakes mistakes) {

    /**
     * @param field which the value is compared with or written into, of the given type
     * @param required whether a form field has to be there in every application
     */
    Optional<Operand> read(Tree written, String field, ValueType type, boolean required) {
        if (written instanceof Tree.Table table && table.entries().containsKey("form")) {
            return fromForm(table, field, type, required);
        }
        if (type == Basic.NUMBER
                && written instanceof Tree.Table table
                && table.entries().containsKey("count")) {
            return count(table, required);
        }
        if (type == Basic.DATE
                && written instanceof Tree.Leaf leaf
                && leaf.text().equals("today")) {
            return Optional.of(new Operand.Today());
        }
        return TypeReader.value(written, field, type, mistakes).map(Operand.Constant::new);
    }

    private Optional<Operand> fromForm(Tree.Table table, String field, ValueType type, boolean required) {
        Section section = new Section(table, mistakes);
        String name = section.text("form");
        section.done();
        FormField source = formField(name, section.line("form"));
        if (source == null) {
            return Optional.empty();
        }
        if (!fits(source.type(), type)) {
            mistakes.add(
                    section.line("form"),
                    "wrong-type",
                    "“" + name + "”的类型是 " + source.type().word() + "，“" + field + "”应为 " + type.word(),
                    "\"" + name + "\" is of the type " + source.type().word() + ", but \"" + field + "\" of "
                            + type.word());
        }
        refuseOptional(source, required, section.line("form"));
        return Optional.of(new Operand.Form(name));
    }

    private Optional<Operand> count(Tree.Table table, boolean required) {
        Section section = new Section(table, mistakes);
        String name = section.text("count");
        section.done();
        FormField source = formField(name, section.line("count"));
        if (source == null) {
            return Optional.empty();
        }
        if (!source.type().isList()) {
            mistakes.add(
                    section.line("count"),
                    "wrong-type",
                    "“" + name + "”不是列表，没有元素可数",
                    "\"" + name + "\" is no list, so there is nothing to count");
        }
        refuseOptional(source, required, section.line("count"));
        return Optional.of(new Operand.Count(name));
    }

    private void refuseOptional(FormField source, boolean required, int line) {
        if (required && !source.required()) {
            mistakes.add(
                    line,
                    "optional-compared",
                    "比较用的表单字段“" + source.name() + "”不能选填",
                    "the form field \"" + source.name() + "\" is compared with, so it cannot be optional");
        }
    }

    /** The same with another register. */
    Operands of(RegisterDefinition other) {
        return new Operands(other, form, mistakes);
    }

    @Nullable FormField formField(String name, int line) {
        FormField field = form.get(name);
        if (field == null && !name.isEmpty()) {
            mistakes.add(line, "unknown-field", "表单没有字段“" + name + "”", "the form has no field \"" + name + "\"");
        }
        return field;
    }

    @Nullable Field registerField(String name, int line) {
        Field field = register.fields().get(name);
        if (field == null && !name.isEmpty()) {
            mistakes.add(line, "unknown-field", "登记簿没有字段“" + name + "”", "the register has no field \"" + name + "\"");
        }
        return field;
    }

    /** A text field takes every value that is one text; every other field only its own type. */
    private static boolean fits(ValueType source, ValueType target) {
        return source.equals(target)
                || target == Basic.LIST && source.isList()
                || target == Basic.TEXT
                        && (source == Basic.KEY || source == Basic.CREDIT_CODE || source instanceof ValueType.Choice)
                || target instanceof ValueType.Choice wanted
                        && source instanceof ValueType.Choice offered
                        && wanted.values().containsAll(offered.values());
    }
}
