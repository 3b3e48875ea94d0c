/** The {@code onething} command: its root, its settings and its exit codes. */
@NullMarked
package cn.onething.cli;

import org.jspecify.annotations.NullMarked;
