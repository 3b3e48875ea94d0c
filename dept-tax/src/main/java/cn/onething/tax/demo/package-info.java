/** The department's part of the demo data. */
@NullMarked
package cn.onething.tax.demo;

import org.jspecify.annotations.NullMarked;
