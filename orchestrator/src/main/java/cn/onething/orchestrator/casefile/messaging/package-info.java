/** Journal rows out as commands and case events, departments' answers in. */
@NullMarked
package cn.onething.orchestrator.casefile.messaging;

import org.jspecify.annotations.NullMarked;
