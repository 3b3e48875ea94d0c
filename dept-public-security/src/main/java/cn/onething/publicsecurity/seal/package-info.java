/** Official seals (公章). */
@NullMarked
package cn.onething.publicsecurity.seal;

import org.jspecify.annotations.NullMarked;
