/** Moves of an account from one social security office to another. */
@NullMarked
package cn.onething.socialsecurity.relocation;

import org.jspecify.annotations.NullMarked;
