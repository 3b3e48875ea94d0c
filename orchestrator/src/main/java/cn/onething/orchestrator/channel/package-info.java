/** How applicants deal with a case: on which channel, by whom, at which window. The case itself is the same everywhere. */
@NullMarked
package cn.onething.orchestrator.channel;

import org.jspecify.annotations.NullMarked;
