package cn.onething.catalogue.lint;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.reading.Definition;
import java.util.List;

/** Names and numbers by which a definition is found. */
final class NamingRules {
    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private NamingRules() {}

    static void check(Lint lint) {
        Bundle bundle = lint.bundle();
        String file = lint.definition().file();
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (!name.equals(bundle.id() + ".yaml") && !name.equals(bundle.id() + "@" + bundle.version() + ".yaml")) {
            lint.error(
                    "id",
                    "wrong-file-name",
                    "文件名应为 " + bundle.id() + ".yaml 或 " + bundle.id() + "@" + bundle.version() + ".yaml",
                    "the file must be called " + bundle.id() + ".yaml, or " + bundle.id() + "@" + bundle.version()
                            + ".yaml for a version that is kept");
        }
        if (!bundle.theme().matches("\\d{3}")) {
            lint.error("theme", "wrong-theme", "主题代码应为三位数字", "the theme must be three digits");
        }
        if (!lint.library().departments().containsKey(bundle.lead())) {
            unknownDepartment(lint, "lead", bundle.lead());
        }
        if (bundle.items().isEmpty()) {
            lint.error("items", "missing-key", "至少需要一个事项", "there must be an item");
        }
        for (Item item : bundle.items()) {
            if (!item.id().matches(ID)) {
                lint.error("items." + item.id(), "wrong-id", "代码只用小写字母、数字和连字符", "an id is lower-case-with-hyphens");
            }
        }
        taken(lint);
    }

    static void unknownDepartment(Lint lint, String path, String department) {
        lint.error(
                path,
                "unknown-department",
                "departments.yaml 中没有部门“" + department + "”",
                "departments.yaml has no department \"" + department + "\"");
    }

    private static void taken(Lint lint) {
        Bundle bundle = lint.bundle();
        List<Bundle> others = lint.library().definitions().stream()
                .filter(other -> other.sound() && other != lint.definition())
                .map(Definition::bundle)
                .toList();
        for (Bundle other : others) {
            boolean same = other.id().equals(bundle.id());
            if (same
                    && other.version() == bundle.version()
                    && (other.region().equals(bundle.region()) || other.region().equals(Bundle.NATIONAL))) {
                lint.error(
                        "version",
                        "version-taken",
                        "第 " + bundle.version() + " 版已有定义，办件无法分辨",
                        "version " + bundle.version() + " is taken: a case could not tell the two apart");
            }
            if (!same && other.theme().equals(bundle.theme())) {
                lint.error(
                        "theme",
                        "theme-taken",
                        "主题代码已用于“" + other.name().zh() + "”",
                        "the theme belongs to " + other.id());
            }
        }
    }
}
