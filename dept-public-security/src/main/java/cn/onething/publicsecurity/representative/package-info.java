/** Who represents which company (法定代表人信息). */
@NullMarked
package cn.onething.publicsecurity.representative;

import org.jspecify.annotations.NullMarked;
