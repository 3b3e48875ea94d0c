/** The main job from nothing: start, file a case, show what became of it. */
@NullMarked
package cn.onething.cli.demo;

import org.jspecify.annotations.NullMarked;
