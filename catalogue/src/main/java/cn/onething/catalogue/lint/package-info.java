/** What is wrong with bundles that can be read: one class of rules for each part of them. */
@NullMarked
package cn.onething.catalogue.lint;

import org.jspecify.annotations.NullMarked;
