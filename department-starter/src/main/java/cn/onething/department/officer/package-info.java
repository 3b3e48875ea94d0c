/** Who an officer is, and what they may do: read from a signed token, see ADR 0020. */
@NullMarked
package cn.onething.department.officer;

import org.jspecify.annotations.NullMarked;
