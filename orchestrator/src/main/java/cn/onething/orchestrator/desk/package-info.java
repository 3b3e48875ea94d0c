/** “办不成事”反映窗口: where an applicant turns when something does not get done. */
@NullMarked
package cn.onething.orchestrator.desk;

import org.jspecify.annotations.NullMarked;
