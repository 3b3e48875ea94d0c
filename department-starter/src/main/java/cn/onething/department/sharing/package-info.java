/** Register data shared between departments: what is told to others, and what is taken over without an application. */
@NullMarked
package cn.onething.department.sharing;

import org.jspecify.annotations.NullMarked;
