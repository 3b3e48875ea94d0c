/** Changes and moves of accounts that follow the registration of the company. */
@NullMarked
package cn.onething.socialsecurity.registration;

import org.jspecify.annotations.NullMarked;
