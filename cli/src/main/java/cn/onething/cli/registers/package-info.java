/** What the departments have in their registers about one company. */
@NullMarked
package cn.onething.cli.registers;

import org.jspecify.annotations.NullMarked;
