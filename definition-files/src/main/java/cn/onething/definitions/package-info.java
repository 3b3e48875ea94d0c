/** YAML files as trees that know the file and line of everything in them; nothing here knows what is defined. */
@NullMarked
package cn.onething.definitions;

import org.jspecify.annotations.NullMarked;
