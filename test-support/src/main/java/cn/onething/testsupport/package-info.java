/** What the tests of every module share: servers, a clock that obeys, and the rules that the code is laid out by. */
@NullMarked
package cn.onething.testsupport;

import org.jspecify.annotations.NullMarked;
