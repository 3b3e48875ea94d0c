/** Follows the journal for those who only want to know: the desk, notices. */
@NullMarked
package cn.onething.orchestrator.follower;

import org.jspecify.annotations.NullMarked;
