package cn.onething.department.configured.source;

import cn.onething.definitions.Finding;
import cn.onething.definitions.Origin;
import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.definition.Following;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Several departments, all or none. */
public final class DepartmentFiles {
    private DepartmentFiles() {}

    /**
     * @param texts by file name, in the order in which the departments are to be
     * @throws DepartmentFilesRefused with every mistake in every file, also when two name the same department
     */
    public static List<Department> read(Map<String, String> texts) {
        return read(texts, false);
    }

    /**
     * The same for the files of a folder, each of which is called like its department: {@code bank.yaml}.
     *
     * @throws DepartmentFilesRefused also when one is called otherwise
     */
    public static List<Department> inFolder(Map<String, String> texts) {
        return read(texts, true);
    }

    private static List<Department> read(Map<String, String> texts, boolean calledById) {
        List<Department> departments = new ArrayList<>();
        List<Finding> mistakes = new ArrayList<>();
        Map<String, String> files = new HashMap<>();
        texts.forEach((file, text) -> {
            DepartmentFile read = DepartmentFile.read(file, text);
            mistakes.addAll(read.mistakes());
            read.department().ifPresent(department -> {
                departments.add(department);
                if (calledById && !file.equals(department.id() + ".yaml")) {
                    mistakes.add(Finding.error(
                            new Origin(file, 1),
                            "wrong-file-name",
                            "文件名应为 " + department.id() + ".yaml",
                            "the file must be called " + department.id() + ".yaml"));
                }
                String other = files.putIfAbsent(department.id(), file);
                if (other != null) {
                    mistakes.add(Finding.error(
                            new Origin(file, 1),
                            "duplicate-department",
                            "部门“" + department.id() + "”已在 " + other + " 中定义",
                            "the department \"" + department.id() + "\" is in " + other + " already"));
                }
            });
        });
        if (mistakes.isEmpty()) {
            departments.forEach(department -> checkSources(department, departments, mistakes, files));
        }
        if (!mistakes.isEmpty()) {
            throw new DepartmentFilesRefused(mistakes);
        }
        return departments;
    }

    /** As far as the followed register is in one of the files: what it does not announce would never come. */
    private static void checkSources(
            Department department, List<Department> all, List<Finding> mistakes, Map<String, String> files) {
        for (Following following : department.follows()) {
            all.stream()
                    .filter(source -> source.id().equals(following.department()))
                    .flatMap(source -> Stream.ofNullable(source.registers().get(following.register())))
                    .flatMap(register -> following
                            .published()
                            .filter(field -> !register.announced().contains(field)))
                    .forEach(field -> mistakes.add(
                            notAnnounced(Objects.requireNonNull(files.get(department.id())), following, field)));
        }
    }

    private static Finding notAnnounced(String file, Following following, String field) {
        String where = following.department() + "/" + following.register();
        String id = following.item().id();
        return Finding.error(
                new Origin(file, 1),
                "not-announced",
                "follows “" + id + "”：登记簿 " + where + " 不公布“" + field + "”",
                "follows \"" + id + "\": the register " + where + " does not announce \"" + field + "\"");
    }
}
