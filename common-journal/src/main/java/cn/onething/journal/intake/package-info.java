/** Batches of records in: read, decided, kept, in one transaction. */
@NullMarked
package cn.onething.journal.intake;

import org.jspecify.annotations.NullMarked;
