/** Changes of a registered taxpayer. */
@NullMarked
package cn.onething.tax.change;

import org.jspecify.annotations.NullMarked;
