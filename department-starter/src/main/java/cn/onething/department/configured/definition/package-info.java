/** What a department is, as data: its register and its items. Plain values, no Spring, no SQL, no clock. */
@NullMarked
package cn.onething.department.configured.definition;

import org.jspecify.annotations.NullMarked;
