/** Moves of a company from one office to another. */
@NullMarked
package cn.onething.marketsupervision.relocation;

import org.jspecify.annotations.NullMarked;
