/** Case files: the way in for submits, answers, withdrawals and timers. */
@NullMarked
package cn.onething.orchestrator.casefile;

import org.jspecify.annotations.NullMarked;
