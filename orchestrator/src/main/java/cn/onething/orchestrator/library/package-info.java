/** What cases are handled by: the catalogue's files, and what the database keeps beside them. */
@NullMarked
package cn.onething.orchestrator.library;

import org.jspecify.annotations.NullMarked;
