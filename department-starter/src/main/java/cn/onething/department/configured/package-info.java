/** Services of a department that are configuration: read from a YAML file, decided like those that are code. */
@NullMarked
package cn.onething.department.configured;

import org.jspecify.annotations.NullMarked;
