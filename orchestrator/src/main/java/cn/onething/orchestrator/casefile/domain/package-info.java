/** The process rules, pure: no Spring, no SQL, no clock of their own. */
@NullMarked
package cn.onething.orchestrator.casefile.domain;

import org.jspecify.annotations.NullMarked;
