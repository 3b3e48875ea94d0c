/** Registers with one record per company and a history to which entries are only ever added, and what others are told of it. */
@NullMarked
package cn.onething.department.history;

import org.jspecify.annotations.NullMarked;
