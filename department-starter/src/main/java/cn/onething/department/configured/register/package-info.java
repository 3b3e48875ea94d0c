/** The one register that every configured department has: records by key, with their history. */
@NullMarked
package cn.onething.department.configured.register;

import org.jspecify.annotations.NullMarked;
