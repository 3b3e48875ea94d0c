/** Reads departments from YAML files; every mistake is reported with its file, line and reason. */
@NullMarked
package cn.onething.department.configured.source;

import org.jspecify.annotations.NullMarked;
