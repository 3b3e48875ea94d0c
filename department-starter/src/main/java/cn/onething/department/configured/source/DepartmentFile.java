package cn.onething.department.configured.source;

import cn.onething.definitions.Finding;
import cn.onething.definitions.YamlFile;
import cn.onething.department.configured.definition.Certificate;
import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.definition.Following;
import cn.onething.department.configured.definition.ItemDefinition;
import cn.onething.department.configured.definition.RegisterDefinition;
import cn.onething.department.configured.definition.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One department's file as it was read.
 *
 * @param department empty when there are mistakes
 */
public record DepartmentFile(Optional<Department> department, List<Finding> mistakes) {
    static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /**
     * Reads the text of a file. Never throws: whatever is wrong is a mistake with its line.
     *
     * @param file its name, for the mistakes
     */
    public static DepartmentFile read(String file, String text) {
        Mistakes mistakes = new Mistakes(file);
        Optional<Department> department =
                YamlFile.read(file, text, mistakes.found()).map(table -> departmentIn(new Section(table, mistakes)));
        return new DepartmentFile(
                mistakes.found().isEmpty() ? department : Optional.empty(), List.copyOf(mistakes.found()));
    }

    private static Department departmentIn(Section top) {
        String id = top.text("department");
        if (!id.isEmpty() && !id.matches(ID)) {
            top.mistake(
                    top.line("department"),
                    "wrong-id",
                    "编号应为小写字母、数字和连字符",
                    "an id is lower-case letters, digits and hyphens");
        }
        Words name = top.words("name");
        Map<String, RegisterDefinition> registers = registersIn(top);
        Department department = new Department(id, name, registers, itemsIn(top, registers), followsIn(top, registers));
        top.done();
        return department;
    }

    private static Map<String, RegisterDefinition> registersIn(Section top) {
        Map<String, RegisterDefinition> registers = new LinkedHashMap<>();
        if (!top.has("registers")) {
            top.table("registers");
        }
        top.tables("registers").forEach((id, section) -> registers.put(id, RegisterReader.read(id, section)));
        return registers;
    }

    private static List<Following> followsIn(Section top, Map<String, RegisterDefinition> registers) {
        List<Following> follows = new ArrayList<>();
        top.tables("follows").forEach((id, section) -> follows.add(new FollowingReader(section, registers).read(id)));
        return follows;
    }

    private static List<ItemDefinition> itemsIn(Section top, Map<String, RegisterDefinition> registers) {
        List<ItemDefinition> items = new ArrayList<>();
        if (!top.has("items")) {
            top.table("items");
        }
        if (registers.isEmpty()) {
            top.find("items"); // whatever they say would be wrong
            return items;
        }
        Set<String> prefixes = new HashSet<>();
        top.tables("items").forEach((id, section) -> {
            ItemDefinition item = new ItemReader(section, registers).read(id);
            Certificate certificate = item.certificate();
            if (certificate != null && !certificate.prefix().isEmpty() && !prefixes.add(certificate.prefix())) {
                section.mistake(
                        section.line("certificate"),
                        "prefix-taken",
                        "证照编号前缀“" + certificate.prefix() + "”已被使用",
                        "another item's certificates have the prefix \"" + certificate.prefix() + "\"");
            }
            items.add(item);
        });
        return items;
    }
}
