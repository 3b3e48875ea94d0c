package cn.onething.configured.hosting;

import cn.onething.department.configured.ConfiguredServices;
import cn.onething.department.configured.definition.Department;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Makes a department's application context, a child of the process's own. */
final class DepartmentContext {
    private DepartmentContext() {}

    /** Starts the department: migrates its schema, makes its topics, takes commands in. */
    static AnnotationConfigApplicationContext start(
            Department department, Map<String, String> own, ApplicationContext parent) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        try {
            String commonUrl = parent.getEnvironment().getRequiredProperty("spring.datasource.url");
            StandardEnvironment environment = new StandardEnvironment();
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("department", settings(department, own, commonUrl)));
            context.setId(department.id());
            context.setDisplayName(department.id());
            context.setEnvironment(environment);
            context.setParent(parent);
            ConfigurationPropertySources.attach(environment);
            context.register(new ConfiguredServices(department));
            context.register(DepartmentBeans.class);
            context.refresh();
            return context;
        } catch (RuntimeException | Error e) {
            context.close();
            throw e;
        }
    }

    /** The name makes the topics and the consumer group; the schema is in the common database unless there is an own one. */
    static Map<String, Object> settings(Department department, Map<String, String> own, String commonUrl) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.application.name", department.id());
        settings.put("spring.datasource.url", commonUrl);
        settings.put("spring.datasource.hikari.pool-name", department.id());
        settings.put("spring.flyway.default-schema", department.schema());
        settings.put("spring.flyway.create-schemas", true);
        settings.put("spring.flyway.locations", ""); // its tables all come with libraries
        settings.put("onething.journal.service", department.id());
        settings.put("onething.department.id", department.id());
        settings.putAll(own);
        settings.computeIfPresent(
                "spring.datasource.url", (_, ownOrCommon) -> withSchema((String) ownOrCommon, department.schema()));
        return settings;
    }

    private static String withSchema(String url, String schema) {
        return url.contains("currentSchema=") ? url : url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }
}
