/** The department's part of the demo data. */
@NullMarked
package cn.onething.socialsecurity.demo;

import org.jspecify.annotations.NullMarked;
