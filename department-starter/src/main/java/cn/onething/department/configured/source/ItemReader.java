package cn.onething.department.configured.source;

import cn.onething.department.Decider;
import cn.onething.department.configured.definition.Certificate;
import cn.onething.department.configured.definition.Check;
import cn.onething.department.configured.definition.Effect;
import cn.onething.department.configured.definition.FormField;
import cn.onething.department.configured.definition.FormPath;
import cn.onething.department.configured.definition.Gift;
import cn.onething.department.configured.definition.ItemDefinition;
import cn.onething.department.configured.definition.RegisterDefinition;
import cn.onething.department.configured.definition.UndoWord;
import cn.onething.department.configured.definition.ValueType;
import cn.onething.department.configured.definition.ValueType.Basic;
import cn.onething.department.configured.definition.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one of {@code items:}. */
final class ItemReader {
    private static final Map<String, UndoWord> UNDO_WORDS =
            Arrays.stream(UndoWord.values()).collect(Collectors.toMap(UndoWord::name, Function.identity()));

    private static final Map<String, Decider> DECIDERS =
            Map.of("rule", Decider.RULE, "officer", Decider.OFFICER, "two-officers", Decider.TWO_OFFICERS);

    /** What can name a record. */
    private static final Set<ValueType> KEYS = Set.of(Basic.KEY, Basic.KEYS, Basic.PERSON, Basic.ADDRESS);

    private final Section section;
    private final Map<String, RegisterDefinition> registers;

    ItemReader(Section section, Map<String, RegisterDefinition> registers) {
        this.section = section;
        this.registers = registers;
    }

    ItemDefinition read(String id) {
        if (!id.matches(DepartmentFile.ID)) {
            mistake("", "wrong-id", "编号应为小写字母、数字和连字符", "an id is lower-case letters, digits and hyphens");
        }
        Words name = section.words("name");
        Decider decider = decider();
        RegisterDefinition register = OwnRegister.of(section, registers);
        Map<String, FormField> form = form();
        Operands operands = new Operands(register, form, section.mistakes());
        Optional<Effect> effect = new EffectReader(section, operands).read();
        List<Check> checks = new CheckReader(section, operands, registers).read();
        Certificate certificate = section.has("certificate")
                ? new CertificateReader(section.table("certificate"), register).read()
                : null;
        Map<String, Gift> gives = new GiftReader(section, operands).read();
        UndoWord undo = section.oneOf("undo", UNDO_WORDS).orElse(UndoWord.NONE);
        int noticeDays = section.number("notice-days", 0);
        effect.ifPresent(known -> checkAgainst(known, checks, undo, form));
        section.done();
        return new ItemDefinition(
                id,
                name,
                decider,
                register,
                form,
                keyIn(form),
                checks,
                effect.orElse(new Effect.Read()),
                certificate,
                gives,
                undo,
                noticeDays);
    }

    private Decider decider() {
        String decision = section.text("decision");
        Decider decider = DECIDERS.get(decision);
        if (decider == null && !decision.isEmpty()) {
            mistake(
                    "decision",
                    "wrong-value",
                    "应为 rule、officer 或 two-officers",
                    "must be rule, officer or two-officers");
        }
        return Objects.requireNonNullElse(decider, Decider.RULE);
    }

    private Map<String, FormField> form() {
        Map<String, FormField> form = new LinkedHashMap<>();
        if (!section.has("form")) {
            section.table("form");
        }
        section.tables("form").forEach((name, definition) -> {
            var type = TypeReader.read(definition);
            boolean required = !definition.flag("optional", false);
            boolean key = definition.flag("key", type == Basic.KEY || type == Basic.KEYS);
            if (key && !KEYS.contains(type)) {
                section.mistake(
                        definition.line("key"),
                        "wrong-type",
                        "“key”只能用于 key、keys、person 或 address",
                        "\"key\" is for a key, keys, a person or an address");
            }
            if (key && !required) {
                section.mistake(definition.line(), "optional-key", "主键字段不能选填", "the key cannot be optional");
            }
            form.put(name, new FormField(name, path(name, definition), type, required, key));
            definition.done();
        });
        return form;
    }

    private FormPath path(String name, Section field) {
        String written = field.has("at") ? field.text("at") : name;
        if (!FormPath.isPath(written)) {
            mistake(field, "at", "wrong-value", "应为 cargo.weight 这样的路径", "must be a path like cargo.weight");
        }
        return FormPath.of(written);
    }

    private String keyIn(Map<String, FormField> form) {
        List<String> keys = form.values().stream()
                .filter(FormField::key)
                .map(FormField::name)
                .toList();
        if (keys.size() != 1 && section.has("form")) {
            mistake("form", "no-key", "表单须有且仅有一个主键字段", "a form has one field that is the key");
        }
        return keys.isEmpty() ? "" : keys.getFirst();
    }

    private void checkAgainst(Effect effect, List<Check> checks, UndoWord undo, Map<String, FormField> form) {
        if (!(effect instanceof Effect.Read) && form.values().stream().anyMatch(field -> field.type() == Basic.KEYS)) {
            mistake("effect", "keys-written", "有多个主键的事项只能查询（effect: read）", "an item with several keys can only read");
        }
        switch (effect) {
            case Effect.Create _ -> requireFirst(checks, Check.RecordAbsent.class, "record: absent");
            case Effect.Change _, Effect.Mirror _ -> requireFirst(checks, Check.RecordExists.class, "record: exists");
            case Effect.Read _ -> {
                if (section.has("certificate")) {
                    mistake(
                            "certificate",
                            "nothing-written",
                            "只读事项不能发证",
                            "an item that only reads makes no certificate");
                }
                if (undo.restores()) {
                    mistake(
                            "undo",
                            "nothing-written",
                            "只读事项没有可恢复的内容",
                            "an item that only reads has nothing to restore");
                }
                if (section.has("notice-days")) {
                    mistake(
                            "notice-days",
                            "nothing-written",
                            "只读事项没有可公告的内容",
                            "an item that only reads has nothing to object to");
                }
            }
        }
    }

    /** A record's absence or presence has to be refused with words, before anything else is looked at. */
    private void requireFirst(List<Check> checks, Class<? extends Check> type, String written) {
        if (checks.isEmpty() || !type.isInstance(checks.getFirst())) {
            mistake("checks", "unguarded-effect", "第一项检查应为 " + written, "the first check must be " + written);
        }
    }

    private void mistake(String key, String code, String zh, String en) {
        section.mistake(section.line(key), code, zh, en);
    }

    private static void mistake(Section at, String key, String code, String zh, String en) {
        at.mistake(at.line(key), code, "“" + key + "”" + zh, "\"" + key + "\": " + en);
    }
}
