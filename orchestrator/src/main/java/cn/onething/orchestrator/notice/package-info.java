/** What the applicant is told about a case, and how it gets there. */
@NullMarked
package cn.onething.orchestrator.notice;

import org.jspecify.annotations.NullMarked;
