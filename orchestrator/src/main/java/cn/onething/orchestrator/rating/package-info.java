/** 好差评: the applicants' judgement of the service, and what is done about the bad ones. */
@NullMarked
package cn.onething.orchestrator.rating;

import org.jspecify.annotations.NullMarked;
