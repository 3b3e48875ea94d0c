/** Synthetic companies of region 999900, the same in every department. */
@NullMarked
package cn.onething.department.demo;

import org.jspecify.annotations.NullMarked;
