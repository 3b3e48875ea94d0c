/** The bundles that can be applied for: read from data files, checked, published, explained. */
@NullMarked
package cn.onething.catalogue;

import org.jspecify.annotations.NullMarked;
