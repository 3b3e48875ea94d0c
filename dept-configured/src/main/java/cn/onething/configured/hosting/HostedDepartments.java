package cn.onething.configured.hosting;

import cn.onething.department.configured.definition.Department;
import cn.onething.journal.relay.Relay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.util.StopWatch;

/**
 * The departments of this process. They start after the web is there, so that readiness can be asked meanwhile, and all
 * of them or none: one that does not start ends the process.
 */
public final class HostedDepartments implements ApplicationRunner, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HostedDepartments.class);

    private final List<Department> departments;
    private final HostingProperties properties;
    private final ApplicationContext parent;
    private final Map<String, ConfigurableApplicationContext> running = new ConcurrentHashMap<>();

    HostedDepartments(List<Department> departments, HostingProperties properties, ApplicationContext parent) {
        this.departments = departments;
        this.properties = properties;
        this.parent = parent;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        StopWatch watch = new StopWatch();
        watch.start();
        List<Future<?>> starts = new ArrayList<>();
        try (ExecutorService starters = Executors.newFixedThreadPool(properties.starters())) {
            departments.forEach(department -> starts.add(starters.submit(() -> start(department))));
        }
        starts.forEach(HostedDepartments::await);
        watch.stop();
        LOG.info(
                "Started {} departments in {}: {}",
                departments.size(),
                Duration.ofMillis(watch.getTotalTimeMillis()),
                departments.stream().map(Department::id).toList());
    }

    private void start(Department department) {
        HostingProperties.Own own = properties.departments().get(department.id());
        Map<String, String> settings = own == null ? Map.of() : own.settings();
        try {
            running.put(department.id(), DepartmentContext.start(department, settings, parent));
        } catch (RuntimeException e) {
            throw new IllegalStateException("the department " + department.id() + " did not start", e);
        }
    }

    private static void await(Future<?> start) {
        try {
            start.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The department's context; empty when this process does not run it, or not yet. */
    Optional<ConfigurableApplicationContext> find(String department) {
        return Optional.ofNullable(running.get(department));
    }

    /** Whether each department takes commands in and publishes answers. */
    Map<String, Boolean> states() {
        Map<String, Boolean> states = new LinkedHashMap<>();
        departments.forEach(department -> states.put(
                department.id(),
                find(department.id()).map(HostedDepartments::works).orElse(false)));
        return states;
    }

    private static boolean works(ConfigurableApplicationContext context) {
        return context.isActive()
                && context.getBean(Relay.class).isRunning()
                && context.getBean(ConcurrentMessageListenerContainer.class).isRunning();
    }

    /** At the same time: each waits for its consumer to leave its group. */
    @Override
    public void close() {
        try (ExecutorService stoppers = Executors.newVirtualThreadPerTaskExecutor()) {
            running.values().forEach(context -> stoppers.execute(context::close));
        }
        running.clear();
    }
}
