package cn.onething.catalogue.bundle;

import java.util.Optional;

/**
 * A paper that applicants hand in.
 *
 * @param key without it there is nothing to decide: it may never follow later
 * @param shared the entry of {@code shared-data.yaml} that makes the paper needless
 */
public record Material(String id, Text name, Source source, Form form, boolean key, Optional<String> shared) {
    /** Who made it. */
    public enum Source {
        APPLICANT,
        AUTHORITY
    }

    /** On what it may be written. */
    public enum Form {
        PAPER,
        ELECTRONIC,
        EITHER
    }
}
