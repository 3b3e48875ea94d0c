/** Who must not hold office, and where no company may be. */
@NullMarked
package cn.onething.marketsupervision.prohibition;

import org.jspecify.annotations.NullMarked;
