/** The process: one child application context for each department, and the web in front of them. */
@NullMarked
package cn.onething.configured.hosting;

import org.jspecify.annotations.NullMarked;
