package cn.onething.catalogue.bundle;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The words that the definition files use for the constants of an enum: {@code ALL_DAY} is written {@code all-day}. */
public final class Word {
    private Word() {}

    public static <E extends Enum<E>> Map<String, E> lowerCase(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return words;
    }

    /** For words that the law texts write in capitals. */
    public static <E extends Enum<E>> Map<String, E> asWritten(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(constant.name(), constant);
        }
        return words;
    }
}
