/** Parts that the forms of several services have in common, as the catalogue's fields define them. */
@NullMarked
package cn.onething.department.form;

import org.jspecify.annotations.NullMarked;
