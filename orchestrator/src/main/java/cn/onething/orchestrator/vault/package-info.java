/** Personal data at rest: enciphered, one key per applicant. */
@NullMarked
package cn.onething.orchestrator.vault;

import org.jspecify.annotations.NullMarked;
