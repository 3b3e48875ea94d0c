/** Problems of departments' HTTP interfaces, in the shape that the whole suite answers with (RFC 9457). */
@NullMarked
package cn.onething.department.problem;

import org.jspecify.annotations.NullMarked;
