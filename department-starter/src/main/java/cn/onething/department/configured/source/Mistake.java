package cn.onething.department.configured.source;

/**
 * Something that is wrong with a department's file.
 *
 * @param line from 1
 * @param code stable, kebab-case
 * @param zh the reason, for people
 * @param en the same in English
 */
public record Mistake(String file, int line, String code, String zh, String en) {
    @Override
    public String toString() {
        return "%s:%d [%s] %s / %s".formatted(file, line, code, zh, en);
    }
}
