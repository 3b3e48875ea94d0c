@NullMarked
package cn.onething.department.sharing;

import org.jspecify.annotations.NullMarked;
