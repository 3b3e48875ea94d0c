package cn.onething.events;

import org.jspecify.annotations.Nullable;

/**
 * Why something was refused, stopped or undone, for a person to read. Never carries personal data.
 *
 * @param code stable, kebab-case, for programs
 * @param zh the sentence shown to people
 * @param en the same in English
 * @param basis the legal basis (依据), which a negative decision by an officer names
 * @param remedies where and until when to object (救济途径)
 */
public record Reason(
        String code,
        String zh,
        String en,
        @Nullable String basis,
        @Nullable String remedies) {

    /** A reason that names no law of its own: a rule's answer, a consequence of something else. */
    public Reason(String code, String zh, String en) {
        this(code, zh, en, null, null);
    }
}
