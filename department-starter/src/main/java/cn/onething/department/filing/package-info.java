/** General filings (备案): a service that every department has. */
@NullMarked
package cn.onething.department.filing;

import org.jspecify.annotations.NullMarked;
