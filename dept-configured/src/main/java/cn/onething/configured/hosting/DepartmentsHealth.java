package cn.onething.configured.hosting;

import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up when all departments are; part of readiness. */
final class DepartmentsHealth implements HealthIndicator {
    private final HostedDepartments departments;

    DepartmentsHealth(HostedDepartments departments) {
        this.departments = departments;
    }

    @Override
    public Health health() {
        Map<String, Boolean> states = departments.states();
        Health.Builder health = states.containsValue(false) ? Health.outOfService() : Health.up();
        return health.withDetails(states).build();
    }
}
