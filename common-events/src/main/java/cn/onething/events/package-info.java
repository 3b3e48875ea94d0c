/** What the orchestrator and the departments say to each other, and nothing else. */
@NullMarked
package cn.onething.events;

import org.jspecify.annotations.NullMarked;
