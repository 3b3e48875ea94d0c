/** What cases are handled by: the catalogue's files, what was published since, and what the database keeps for cases that run. */
@NullMarked
package cn.onething.orchestrator.library;

import org.jspecify.annotations.NullMarked;
