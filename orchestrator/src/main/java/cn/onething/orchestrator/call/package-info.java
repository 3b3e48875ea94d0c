/** Follow-up calls (回访): after the end of a case the service centre asks whether the applicant got what was needed. */
@NullMarked
package cn.onething.orchestrator.call;

import org.jspecify.annotations.NullMarked;
