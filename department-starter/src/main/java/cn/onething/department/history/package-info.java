/** Registers with one record per company and a history to which entries are only ever added. */
@NullMarked
package cn.onething.department.history;

import org.jspecify.annotations.NullMarked;
