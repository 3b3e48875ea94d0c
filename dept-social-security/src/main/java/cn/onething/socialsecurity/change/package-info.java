/** Changes that follow a change of registration. */
@NullMarked
package cn.onething.socialsecurity.change;

import org.jspecify.annotations.NullMarked;
