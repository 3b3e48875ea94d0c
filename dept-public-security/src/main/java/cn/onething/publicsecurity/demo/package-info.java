/** The department's part of the demo data. */
@NullMarked
package cn.onething.publicsecurity.demo;

import org.jspecify.annotations.NullMarked;
