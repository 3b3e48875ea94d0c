/** Case files in PostgreSQL. */
@NullMarked
package cn.onething.orchestrator.casefile.persistence;

import org.jspecify.annotations.NullMarked;
