/** Bundle definitions: checked, listed, explained. */
@NullMarked
package cn.onething.cli.catalogue;

import org.jspecify.annotations.NullMarked;
