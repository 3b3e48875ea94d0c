/** Running cases on their way to another version of their bundle. */
@NullMarked
package cn.onething.orchestrator.migration;

import org.jspecify.annotations.NullMarked;
