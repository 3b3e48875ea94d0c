/** YAML files as trees that know the file and line of everything in them; nothing here knows what a bundle is. */
@NullMarked
package cn.onething.catalogue.source;

import org.jspecify.annotations.NullMarked;
