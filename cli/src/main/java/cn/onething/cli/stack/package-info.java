/** The suite on this machine: its servers and services, each a process of its own. */
@NullMarked
package cn.onething.cli.stack;

import org.jspecify.annotations.NullMarked;
