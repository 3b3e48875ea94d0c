/** Register data of other departments, taken over without an application. */
@NullMarked
package cn.onething.department.sharing;

import org.jspecify.annotations.NullMarked;
