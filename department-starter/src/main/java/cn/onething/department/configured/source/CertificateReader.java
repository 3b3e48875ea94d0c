package cn.onething.department.configured.source;

import cn.onething.department.configured.definition.Certificate;
import cn.onething.department.configured.definition.Field;
import cn.onething.department.configured.definition.RegisterDefinition;
import cn.onething.department.configured.definition.ValueType;
import cn.onething.department.configured.definition.ValueType.Basic;
import cn.onething.department.configured.definition.Words;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads {@code certificate:} of an item. */
final class CertificateReader {
    private final Section section;
    private final RegisterDefinition register;

    CertificateReader(Section section, RegisterDefinition register) {
        this.section = section;
        this.register = register;
    }

    Certificate read() {
        Words kind = section.words("kind");
        String prefix = section.text("prefix");
        if (!prefix.isEmpty() && !prefix.matches("[A-Z0-9]{1,6}")) {
            mistake("prefix", "wrong-value", "应为 1 至 6 位大写字母或数字", "must be 1 to 6 capital letters or digits");
        }
        int digits = section.number("digits", 0);
        if (section.has("digits") && (digits < 4 || digits > 15)) {
            mistake("digits", "wrong-value", "应为 4 至 15", "must be 4 to 15");
        }
        String into = section.text("into");
        checkField("into", into, Basic.TEXT, "text");
        Period term = section.has("valid") ? term(section.table("valid")) : null;
        String until = section.has("until") ? section.text("until") : null;
        if (until != null) {
            checkField("until", until, Basic.DATE, "date");
            if (!section.has("valid")) {
                mistake("until", "no-term", "须与“valid”一并填写", "needs \"valid\" beside it");
            }
        }
        section.done();
        return new Certificate(kind, prefix, digits, into, term, until);
    }

    /** One unit only: what a month and a half is, nobody can say. */
    private @Nullable Period term(Section valid) {
        int years = valid.number("years", 0);
        int months = valid.number("months", 0);
        int days = valid.number("days", 0);
        boolean one = (years > 0 ? 1 : 0) + (months > 0 ? 1 : 0) + (days > 0 ? 1 : 0) == 1;
        valid.done();
        if (!one) {
            mistake(
                    "valid",
                    "wrong-value",
                    "应为 { years: 5 }、{ months: 6 } 或 { days: 30 } 之一",
                    "must be one of { years: 5 }, { months: 6 }, { days: 30 }");
            return null;
        }
        return Period.of(years, months, days);
    }

    private void checkField(String key, String name, ValueType type, String written) {
        Field field = register.fields().get(name);
        if (!name.isEmpty() && field == null) {
            mistake(key, "unknown-field", "登记簿没有字段“" + name + "”", "the register has no field \"" + name + "\"");
        } else if (field != null && field.type() != type) {
            mistake(key, "wrong-type", "应为 " + written + " 字段", "must be a field of the type " + written);
        }
    }

    private void mistake(String key, String code, String zh, String en) {
        section.mistake(section.line(key), code, "“" + key + "”" + zh, "\"" + key + "\": " + en);
    }
}
