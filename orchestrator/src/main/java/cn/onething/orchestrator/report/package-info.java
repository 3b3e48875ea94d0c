/** Reports of cases that collect answers: one document with what each department said, and what is missing. */
@NullMarked
package cn.onething.orchestrator.report;

import org.jspecify.annotations.NullMarked;
