/** Social security: keeps the accounts of employers. */
@NullMarked
package cn.onething.socialsecurity;

import org.jspecify.annotations.NullMarked;
