/** Moves of taxpayers from one tax authority to another. */
@NullMarked
package cn.onething.tax.relocation;

import org.jspecify.annotations.NullMarked;
