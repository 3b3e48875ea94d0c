/** Business licences, version by version. */
@NullMarked
package cn.onething.marketsupervision.licence;

import org.jspecify.annotations.NullMarked;
