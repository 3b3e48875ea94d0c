package cn.onething.department.configured;

import cn.onething.department.setup.DepartmentAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Services from the department's own file beside those that are code. */
@AutoConfiguration(before = DepartmentAutoConfiguration.class)
@Import(ServicesOfOwnFile.class)
public class ConfiguredServicesAutoConfiguration {}
