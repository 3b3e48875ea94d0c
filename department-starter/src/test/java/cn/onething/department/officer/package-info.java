@NullMarked
package cn.onething.department.officer;

import org.jspecify.annotations.NullMarked;
