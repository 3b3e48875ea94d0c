/** Officers and an applicant by script, so that a case can be tried out from its submit to its end. */
@NullMarked
package cn.onething.cli.officers;

import org.jspecify.annotations.NullMarked;
