/** How fast the suite on this machine is. */
@NullMarked
package cn.onething.cli.bench;

import org.jspecify.annotations.NullMarked;
