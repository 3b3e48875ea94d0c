/** How fast the suite is, beside how fast it could be at most on the same servers. */
@NullMarked
package cn.onething.benchmarks;

import org.jspecify.annotations.NullMarked;
