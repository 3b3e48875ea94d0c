package cn.onething.configured.hosting;

import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.source.DepartmentFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the departments that this process is to run. */
final class FolderOfDepartments {
    private FolderOfDepartments() {}

    /**
     * @throws cn.onething.department.configured.source.DepartmentFilesRefused when a file has mistakes, even of a department that
     *     is not wanted
     * @throws NoSuchDepartments when there is no department, or not one that is wanted
     */
    static List<Department> read(HostingProperties properties) {
        List<Department> all = DepartmentFiles.inFolder(texts(properties.folder()));
        List<Department> wanted = new ArrayList<>(all);
        if (!properties.only().isEmpty()) {
            wanted.removeIf(department -> !properties.only().contains(department.id()));
        }
        Set<String> unknown = new TreeSet<>(properties.only());
        unknown.addAll(properties.departments().keySet());
        all.forEach(department -> unknown.remove(department.id()));
        if (!unknown.isEmpty()) {
            String there = all.stream().map(Department::id).collect(Collectors.joining(", "));
            throw new NoSuchDepartments(
                    "onething.hosting 所列部门 %s 没有文件，现有：%s。onething.hosting names %s, but there are only %s"
                            .formatted(unknown, there, unknown, there));
        }
        if (wanted.isEmpty()) {
            throw new NoSuchDepartments(noFile(properties.folder()));
        }
        return wanted;
    }

    private static String noFile(String folder) {
        Path path = Path.of(folder).toAbsolutePath();
        return Files.isDirectory(path)
                ? "文件夹 %s 中没有 *.yaml。There is no *.yaml in %s (ONETHING_HOSTING_FOLDER)".formatted(path, path)
                : "没有文件夹 %s。There is no folder %s (ONETHING_HOSTING_FOLDER)".formatted(path, path);
    }

    private static Map<String, String> texts(String folder) {
        String pattern = folder.isEmpty()
                ? "classpath*:departments/*.yaml"
                : Path.of(folder).toAbsolutePath().toUri() + "/*.yaml";
        try {
            Map<String, String> texts = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                texts.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + pattern, e);
        }
    }
}
