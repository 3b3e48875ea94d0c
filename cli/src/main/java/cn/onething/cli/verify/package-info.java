/** The proof that nothing in the journals was lost or changed. */
@NullMarked
package cn.onething.cli.verify;

import org.jspecify.annotations.NullMarked;
