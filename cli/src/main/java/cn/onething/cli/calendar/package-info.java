/** Working days: when a limit ends, and why. */
@NullMarked
package cn.onething.cli.calendar;

import org.jspecify.annotations.NullMarked;
