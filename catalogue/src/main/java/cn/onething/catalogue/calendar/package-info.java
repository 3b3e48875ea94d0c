/** Working days: which they are, and when a limit counted in them ends. */
@NullMarked
package cn.onething.catalogue.calendar;

import org.jspecify.annotations.NullMarked;
