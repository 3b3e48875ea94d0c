@NullMarked
package cn.onething.department.worklist;

import org.jspecify.annotations.NullMarked;
