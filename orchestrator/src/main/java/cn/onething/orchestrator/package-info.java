/** The orchestrator: opens cases, starts items, adds answers up, undoes what must be undone. */
@NullMarked
package cn.onething.orchestrator;

import org.jspecify.annotations.NullMarked;
