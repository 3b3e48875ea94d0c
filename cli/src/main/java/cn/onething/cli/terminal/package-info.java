/** What the person at the terminal sees: tables, colours, progress, JSON. */
@NullMarked
package cn.onething.cli.terminal;

import org.jspecify.annotations.NullMarked;
