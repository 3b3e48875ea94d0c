/** What a one-thing bundle consists of, read from data files, checked, and explained. */
@NullMarked
package cn.onething.catalogue;

import org.jspecify.annotations.NullMarked;
