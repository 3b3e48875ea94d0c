/** Data that comes with the program as YAML files. */
@NullMarked
package cn.onething.orchestrator.resource;

import org.jspecify.annotations.NullMarked;
