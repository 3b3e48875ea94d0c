package cn.onething.department;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param id the department's id, as bundle definitions and topics name it; the Spring application name unless set */
@ConfigurationProperties("onething.department")
public record DepartmentProperties(
        @DefaultValue("${spring.application.name}") String id) {}
