/** Filing, reading and watching a case. */
@NullMarked
package cn.onething.cli.cases;

import org.jspecify.annotations.NullMarked;
