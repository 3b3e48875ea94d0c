package cn.onething.department.configured.source;

import cn.onething.department.configured.definition.Department;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        List<Mistake> mistakes = new ArrayList<>();
        Map<String, String> files = new HashMap<>();
        texts.forEach((file, text) -> {
            DepartmentFile read = DepartmentFile.read(file, text);
            mistakes.addAll(read.mistakes());
            read.department().ifPresent(department -> {
                departments.add(department);
                if (calledById && !file.equals(department.id() + ".yaml")) {
                    mistakes.add(new Mistake(
                            file,
                            1,
                            "wrong-file-name",
                            "文件名应为 " + department.id() + ".yaml",
                            "the file must be called " + department.id() + ".yaml"));
                }
                String other = files.putIfAbsent(department.id(), file);
                if (other != null) {
                    mistakes.add(new Mistake(
                            file,
                            1,
                            "duplicate-department",
                            "部门“" + department.id() + "”已在 " + other + " 中定义",
                            "the department \"" + department.id() + "\" is in " + other + " already"));
                }
            });
        });
        if (!mistakes.isEmpty()) {
            throw new DepartmentFilesRefused(mistakes);
        }
        return departments;
    }
}
