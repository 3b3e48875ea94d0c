/** Cases that come in through the gateway, and the watch over how they end. */
@NullMarked
package cn.onething.benchmarks.load;

import org.jspecify.annotations.NullMarked;
