/** The department's part of the demo data. */
@NullMarked
package cn.onething.marketsupervision.demo;

import org.jspecify.annotations.NullMarked;
