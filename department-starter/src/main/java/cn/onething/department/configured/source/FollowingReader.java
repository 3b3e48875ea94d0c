package cn.onething.department.configured.source;

import cn.onething.department.Decider;
import cn.onething.department.configured.definition.Check;
import cn.onething.department.configured.definition.Effect;
import cn.onething.department.configured.definition.Field;
import cn.onething.department.configured.definition.Following;
import cn.onething.department.configured.definition.FormField;
import cn.onething.department.configured.definition.FormPath;
import cn.onething.department.configured.definition.ItemDefinition;
import cn.onething.department.configured.definition.KeyFormat;
import cn.onething.department.configured.definition.Operand;
import cn.onething.department.configured.definition.RegisterDefinition;
import cn.onething.department.configured.definition.UndoWord;
import cn.onething.department.configured.definition.ValueType.Basic;
import cn.onething.events.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one of {@code follows:}. */
final class FollowingReader {
    private static final String COMPANY = "creditCode";
    private static final Reason NOT_HERE =
            new Reason("unknown-company", "本登记簿没有该企业", "The company is not in this register");

    private final Section section;
    private final Map<String, RegisterDefinition> registers;

    FollowingReader(Section section, Map<String, RegisterDefinition> registers) {
        this.section = section;
        this.registers = registers;
    }

    Following read(String id) {
        if (!id.matches(DepartmentFile.ID)) {
            section.mistake(
                    section.line(), "wrong-id", "编号应为小写字母、数字和连字符", "an id is lower-case letters, digits and hyphens");
        }
        var name = section.words("name");
        Section from = section.table("from");
        String department = from.text("department");
        String source = from.text("register");
        from.done();
        RegisterDefinition register = OwnRegister.of(section, registers);
        if (!(register.format() instanceof KeyFormat.CreditCode)) {
            section.mistake(
                    section.line("register"),
                    "wrong-key",
                    "只有以统一社会信用代码为主键的登记簿可以同步企业变更",
                    "only a register whose keys are credit codes can follow changes of companies");
        }
        Map<String, FormField> form = new LinkedHashMap<>();
        form.put(COMPANY, new FormField(COMPANY, FormPath.of(COMPANY), Basic.KEY, true, true));
        Map<String, Operand> values = new LinkedHashMap<>();
        Section take = section.table("take");
        for (String own : take.keys()) {
            String published = take.text(own);
            Field field = register.fields().get(own);
            if (field == null) {
                take.mistake(
                        take.line(own),
                        "unknown-field",
                        "登记簿没有字段“" + own + "”",
                        "the register has no field \"" + own + "\"");
            } else if (!published.matches(RegisterReader.FIELD)) {
                take.mistake(
                        take.line(own),
                        "wrong-name",
                        "“" + published + "”不是公示的字段名",
                        "\"" + published + "\" is no name of a published field");
            } else {
                form.put(own, new FormField(own, FormPath.of(published), field.type(), false, false));
                values.put(own, new Operand.Form(own));
            }
        }
        section.done();
        ItemDefinition item = new ItemDefinition(
                id,
                name,
                Decider.RULE,
                register,
                form,
                COMPANY,
                List.of(new Check.RecordExists(NOT_HERE)),
                new Effect.Mirror(values),
                null,
                Map.of(),
                UndoWord.NONE,
                0);
        return new Following(department, source, item);
    }
}
