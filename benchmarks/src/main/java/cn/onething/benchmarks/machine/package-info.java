/** What the processes of the stack cost, read from {@code /proc}. */
@NullMarked
package cn.onething.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
