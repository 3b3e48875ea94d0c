/** Proves that nothing was lost or changed: recomputes the chains and folds the journal again. */
@NullMarked
package cn.onething.journal.verification;

import org.jspecify.annotations.NullMarked;
