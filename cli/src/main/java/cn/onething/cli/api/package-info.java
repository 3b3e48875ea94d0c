/** The suite's HTTP API as the command uses it, through the gateway. */
@NullMarked
package cn.onething.cli.api;

import org.jspecify.annotations.NullMarked;
