/** What a bundle says: its items, form, papers, limits and what becomes of them; records that know nothing of files. */
@NullMarked
package cn.onething.catalogue.bundle;

import org.jspecify.annotations.NullMarked;
