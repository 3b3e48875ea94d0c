package cn.onething.orchestrator.vault;

/** A name as others may see it, such as {@code 张*}. */
public final class MaskedName {
    private MaskedName() {}

    /** The first character, and a star for each other one. */
    public static String of(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }
}
