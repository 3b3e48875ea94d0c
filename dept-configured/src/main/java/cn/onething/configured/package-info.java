/** Runs departments that are only configuration. */
@NullMarked
package cn.onething.configured;

import org.jspecify.annotations.NullMarked;
