/** The yearly notices that come while cases run, and what they move. */
@NullMarked
package cn.onething.orchestrator.calendar;

import org.jspecify.annotations.NullMarked;
