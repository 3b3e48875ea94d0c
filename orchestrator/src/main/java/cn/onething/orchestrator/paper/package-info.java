/** Papers that applicants hand in: uploaded once, checked by content, kept once per case, fetched by departments. */
@NullMarked
package cn.onething.orchestrator.paper;

import org.jspecify.annotations.NullMarked;
