/** Where the catalogue's files come from: a folder, or what a service brings along. */
@NullMarked
package cn.onething.catalogue.source;

import org.jspecify.annotations.NullMarked;
