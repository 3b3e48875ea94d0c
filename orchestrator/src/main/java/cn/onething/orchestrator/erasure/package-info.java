/** Erasing a person: the applicant's key is destroyed once nothing that is still owed needs it. */
@NullMarked
package cn.onething.orchestrator.erasure;

import org.jspecify.annotations.NullMarked;
