/** The published tables of what failures and late answers do, read from docs/ and played by the rules. */
@NullMarked
package cn.onething.orchestrator.casefile.refusal;

import org.jspecify.annotations.NullMarked;
