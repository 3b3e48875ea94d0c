package cn.onething.department.configured;

import cn.onething.definitions.Finding;
import cn.onething.definitions.Origin;
import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.register.RecordLookup;
import cn.onething.department.configured.source.DepartmentFiles;
import cn.onething.department.configured.source.DepartmentFilesRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * Gives a coded department the further services that its file {@code departments/<id>.yaml} on the class path has, with
 * their look-up. Without a file it does nothing.
 */
final class ServicesOfOwnFile implements BeanRegistrar {

    /** @throws DepartmentFilesRefused when the file has mistakes, or is another department's */
    @Override
    public void register(BeanRegistry beans, Environment environment) {
        String id = id(environment);
        Resource file = new ClassPathResource("departments/" + id + ".yaml");
        if (id.isEmpty() || !file.exists()) {
            return;
        }
        Department department = read(id, file);
        beans.register(new ConfiguredServices(department));
        beans.registerBean(
                "configuredLookups",
                RecordLookups.class,
                spec -> spec.supplier(context -> {
                    RecordLookup lookup = context.bean(RecordLookup.class);
                    return asked -> Optional.of(lookup).filter(_ -> asked.equals(id));
                }));
        beans.registerBean(
                "recordController",
                RecordController.class,
                spec -> spec.supplier(context -> new RecordController(context.bean(RecordLookups.class))));
    }

    /** As {@link cn.onething.department.setup.DepartmentProperties} has it. */
    private static String id(Environment environment) {
        return Binder.get(environment)
                .bind("onething.department.id", String.class)
                .orElseGet(() -> environment.getProperty("spring.application.name", ""));
    }

    static Department read(String id, Resource file) {
        String name = id + ".yaml";
        Department department = DepartmentFiles.read(Map.of(name, textOf(file))).getFirst();
        if (!department.id().equals(id)) {
            throw new DepartmentFilesRefused(List.of(Finding.error(
                    new Origin(name, 1),
                    "another-department",
                    "文件定义的是“" + department.id() + "”，不是本部门",
                    "the file is for the department \"" + department.id() + "\", not for this one")));
        }
        return department;
    }

    private static String textOf(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
