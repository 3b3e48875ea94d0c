/** The form of a bundle: its JSON Schema, and what is wrong with an answer, in words. */
@NullMarked
package cn.onething.catalogue.form;

import org.jspecify.annotations.NullMarked;
