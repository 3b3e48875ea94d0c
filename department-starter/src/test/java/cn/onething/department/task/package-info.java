@NullMarked
package cn.onething.department.task;

import org.jspecify.annotations.NullMarked;
