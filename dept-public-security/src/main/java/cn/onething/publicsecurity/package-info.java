/** Public security: legal representatives and seals. */
@NullMarked
package cn.onething.publicsecurity;

import org.jspecify.annotations.NullMarked;
