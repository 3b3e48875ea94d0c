package cn.onething.orchestrator.casefile.domain;

import cn.onething.events.ItemEvent;
import java.util.Set;

/** What can come to a case from outside. */
public sealed interface CaseInput {

    /**
     * A new case.
     *
     * @param items the ids under which items are in it, see the bundle's {@code chosen} and the item's {@code idsIn}
     */
    record Submit(String channel, Set<String> items) implements CaseInput {}

    /**
     * A department's answer.
     *
     * @param from the department whose topic it came on
     */
    record Answer(String from, ItemEvent event) implements CaseInput {}

    /** The applicant ends the case. */
    record Withdraw() implements CaseInput {}

    /**
     * The applicant answers the notice of corrections, all at once or in parts.
     *
     * @param handedIn what of the missing things is there now
     */
    record Correct(Set<String> handedIn) implements CaseInput {}

    /** Time has passed. */
    record Tick() implements CaseInput {}
}
