/** Who lives in which household (户籍): births are registered here and get their citizen numbers. */
@NullMarked
package cn.onething.publicsecurity.household;

import org.jspecify.annotations.NullMarked;
