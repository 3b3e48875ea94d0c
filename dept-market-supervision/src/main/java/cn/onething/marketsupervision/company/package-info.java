/** The register of companies and its history. */
@NullMarked
package cn.onething.marketsupervision.company;

import org.jspecify.annotations.NullMarked;
