/** Statements over whole batches, and what a write has sent with its own rows. */
@NullMarked
package cn.onething.journal.sql;

import org.jspecify.annotations.NullMarked;
