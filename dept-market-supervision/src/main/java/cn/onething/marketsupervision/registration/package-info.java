/** Changes of a registered company. */
@NullMarked
package cn.onething.marketsupervision.registration;

import org.jspecify.annotations.NullMarked;
