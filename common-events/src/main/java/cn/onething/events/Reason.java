package cn.onething.events;

/**
 * Why something was refused or undone, for a person to read. Never carries personal data.
 *
 * @param code stable, kebab-case, for programs
 * @param zh the sentence shown to people
 * @param en the same in English
 */
public record Reason(String code, String zh, String en) {}
