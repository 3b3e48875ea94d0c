/** What cannot be taken in is kept, and its case waits. */
@NullMarked
package cn.onething.journal.deadletter;

import org.jspecify.annotations.NullMarked;
