package cn.onething.orchestrator.casefile.domain;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Delivery;
import cn.onething.events.ItemEvent;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can come to a case from outside. */
public sealed interface CaseInput {

    /**
     * A new case.
     *
     * @param items the ids under which items are in it, see the bundle's {@code chosen} and the item's {@code idsIn}
     * @param delivery how the applicant wants to have the results, absent when nothing was chosen
     * @param later the materials that the applicant promises to bring later, by those ids
     */
    record Submit(String channel, Set<String> items, Delivery.@Nullable Way delivery, Map<String, Set<String>> later)
            implements CaseInput {

        /** A case to which nothing is promised. */
        public Submit(String channel, Set<String> items) {
            this(channel, items, null, Map.of());
        }
    }

    /**
     * A department's answer.
     *
     * @param from the department whose topic it came on
     */
    record Answer(String from, ItemEvent event) implements CaseInput {}

    /** The applicant ends the case. */
    record Withdraw() implements CaseInput {}

    /**
     * The applicant hands something in: what the notice of corrections asks for, all at once or in parts, or what was
     * promised.
     *
     * @param handedIn what is there now: materials, and JSON pointers of form fields
     */
    record HandIn(Set<String> handedIn) implements CaseInput {}

    /**
     * Results were handed over, at a window or by post.
     *
     * @param by who did it, and under what reference
     */
    record HandOver(String by) implements CaseInput {}

    /** The notice of a year was published: limits that reach into it are counted again. */
    record CalendarPublished(int year, Beginnings beginnings) implements CaseInput {}

    /**
     * The case goes over to another version of its bundle; whether it can is {@link Migration}'s to say.
     *
     * @param chosen the ids of the items that the other version has in this case
     */
    record Migrate(Bundle to, Set<String> chosen) implements CaseInput {}

    /** Time has passed. */
    record Tick() implements CaseInput {}
}
