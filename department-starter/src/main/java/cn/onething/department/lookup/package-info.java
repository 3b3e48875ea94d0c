/** The department's view of one company, for the counter and the hotline. */
@NullMarked
package cn.onething.department.lookup;

import org.jspecify.annotations.NullMarked;
