package cn.onething.cli.catalogue;

import cn.onething.definitions.Finding;
import cn.onething.definitions.Origin;
import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.source.DepartmentFiles;
import cn.onething.department.configured.source.DepartmentFilesRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The departments that are files, as the process that runs them will find them.
 *
 * @param departments by id; empty when there are findings
 */
record DepartmentFolder(Map<String, Department> departments, List<Finding> findings) {

    static DepartmentFolder read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return refused("missing-folder", folder, "没有这个文件夹", "there is no such folder");
        }
        Map<String, String> texts = texts(folder);
        if (texts.isEmpty()) {
            return refused("no-department", folder, "其中没有 *.yaml", "there is no *.yaml in it");
        }
        try {
            Map<String, Department> departments = new TreeMap<>();
            DepartmentFiles.inFolder(texts).forEach(department -> departments.put(department.id(), department));
            return new DepartmentFolder(departments, List.of());
        } catch (DepartmentFilesRefused refused) {
            return new DepartmentFolder(Map.of(), refused.mistakes());
        }
    }

    private static DepartmentFolder refused(String code, Path folder, String zh, String en) {
        return new DepartmentFolder(Map.of(), List.of(Finding.error(new Origin(folder.toString(), 1), code, zh, en)));
    }

    private static Map<String, String> texts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }
}
