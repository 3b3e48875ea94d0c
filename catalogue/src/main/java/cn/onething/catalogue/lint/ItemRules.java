package cn.onething.catalogue.lint;

import cn.onething.catalogue.bundle.Department;
import cn.onething.catalogue.bundle.Item;
import java.util.List;

/** Each item by itself: who decides it, in what time, and what it sees. */
final class ItemRules {
    private ItemRules() {}

    static void check(Lint lint) {
        for (Item item : lint.items()) {
            String path = "items." + item.id();
            department(lint, item, path + ".by.department");
            if (item.promisedDays() > item.legalDays()) {
                lint.error(
                        path + ".by.promised",
                        "promised-over-legal",
                        "承诺时限 " + item.promisedDays() + " 日长于法定时限 " + item.legalDays() + " 日",
                        "the promised " + item.promisedDays() + " days exceed the legal " + item.legalDays());
            }
            if (item.fields().isEmpty()) {
                lint.error(
                        path, "missing-key", "缺少“fields”", "\"fields\" is missing: the department would see nothing");
            }
            fields(lint, item.fields(), path + ".fields");
            fields(lint, item.makes(), path + ".makes");
        }
    }

    private static void department(Lint lint, Item item, String path) {
        Department department = lint.library().departments().get(item.department());
        if (department == null) {
            NamingRules.unknownDepartment(lint, path, item.department());
        } else if (!department.offered()) {
            lint.notice(
                    path,
                    "not-yet-offered",
                    "“" + item.name().zh() + "”尚未开通：" + department.name().zh() + "还没有接入",
                    item.id() + " is not yet offered: no service of " + department.id() + " runs");
        }
    }

    private static void fields(Lint lint, List<String> names, String path) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            // A bundle may give a definition another name; then it stands in the form.
            if (!lint.library().fields().containsKey(name)
                    && !lint.bundle().form().containsKey(name)) {
                lint.error(
                        path + "." + i,
                        "unknown-field",
                        "fields.yaml 中没有字段“" + name + "”",
                        "fields.yaml has no field \"" + name + "\"");
            }
            if (names.indexOf(name) < i) {
                lint.error(path + "." + i, "duplicate-id", "“" + name + "”重复出现", "\"" + name + "\" is written twice");
            }
        }
    }
}
