@NullMarked
package cn.onething.department.deregistration;

import org.jspecify.annotations.NullMarked;
