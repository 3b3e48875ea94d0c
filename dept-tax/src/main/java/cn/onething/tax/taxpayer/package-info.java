/** The register of taxpayers and its history. */
@NullMarked
package cn.onething.tax.taxpayer;

import org.jspecify.annotations.NullMarked;
