/** What the HTTP API refuses, in one form: RFC 9457 problems with a stable type, Chinese first. */
@NullMarked
package cn.onething.orchestrator.problems;

import org.jspecify.annotations.NullMarked;
