/** One task per try of an item: makes an effect happen once and an answer repeatable. */
@NullMarked
package cn.onething.department.task;

import org.jspecify.annotations.NullMarked;
