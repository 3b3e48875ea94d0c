package cn.onething.definitions;

/**
 * Something that a reader or a linter has to say about a line.
 *
 * @param code stable, kebab-case
 * @param zh the reason, for people
 * @param en the same in English
 */
public record Finding(String file, int line, String code, String zh, String en, Severity severity) {

    public static Finding error(Origin at, String code, String zh, String en) {
        return new Finding(at.file(), at.line(), code, zh, en, Severity.ERROR);
    }

    public static Finding warning(Origin at, String code, String zh, String en) {
        return new Finding(at.file(), at.line(), code, zh, en, Severity.WARNING);
    }

    public static Finding notice(Origin at, String code, String zh, String en) {
        return new Finding(at.file(), at.line(), code, zh, en, Severity.NOTICE);
    }

    @Override
    public String toString() {
        return "%s:%d %s [%s] %s / %s".formatted(file, line, severity, code, zh, en);
    }
}
