/** How a department gets its parts: tasks, intake, answers, work list. */
@NullMarked
package cn.onething.department.setup;

import org.jspecify.annotations.NullMarked;
