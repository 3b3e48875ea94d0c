/** The whole suite as processes, driven through the {@code onething} command and the gateway only. */
@NullMarked
package cn.onething.system;

import org.jspecify.annotations.NullMarked;
