package cn.onething.department;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code onething.department}.
 *
 * @param id the department's id, as bundle definitions and topics name it; the Spring application name unless set
 */
public record DepartmentProperties(@DefaultValue("") String id) {

    DepartmentProperties named(String name) {
        return new DepartmentProperties(name);
    }
}
