/** The officers' work list: what waits for them, and what they do with it. */
@NullMarked
package cn.onething.department.worklist;

import org.jspecify.annotations.NullMarked;
