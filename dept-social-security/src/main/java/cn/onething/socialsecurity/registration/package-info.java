/** Changes of an employer's social insurance registration. */
@NullMarked
package cn.onething.socialsecurity.registration;

import org.jspecify.annotations.NullMarked;
