/** What is done about a company that is deregistered: nothing any more. */
@NullMarked
package cn.onething.department.deregistration;

import org.jspecify.annotations.NullMarked;
