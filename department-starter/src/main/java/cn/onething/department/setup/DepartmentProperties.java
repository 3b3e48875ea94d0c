package cn.onething.department.setup;

import cn.onething.department.demo.DemoAuthority;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code onething.department}.
 *
 * @param id the department's id, as bundle definitions and topics name it; the Spring application name unless set
 * @param authority the credit code under which it issues certificates; a synthetic one unless set
 */
public record DepartmentProperties(
        @DefaultValue("") String id, @DefaultValue("") String authority) {

    DepartmentProperties named(String name) {
        return new DepartmentProperties(name, authority);
    }

    DepartmentProperties withAuthority() {
        return authority.isEmpty() ? new DepartmentProperties(id, DemoAuthority.of(id)) : this;
    }
}
