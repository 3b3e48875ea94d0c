/** Tax that is owed. */
@NullMarked
package cn.onething.tax.arrears;

import org.jspecify.annotations.NullMarked;
