package cn.onething.cli.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An error of the suite (RFC 9457). */
public record Problem(
        @Nullable String type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        @Nullable String correlationId,
        @Nullable List<FieldError> errors) {

    /** @param pointer JSON pointer to the wrong field of the request */
    public record FieldError(
            @Nullable String pointer,
            @Nullable String code,
            @Nullable String zh,
            @Nullable String en) {}

    public List<FieldError> fieldErrors() {
        return errors == null ? List.of() : errors;
    }

    /** Whether something that is not the suite answered, so that a 404 says nothing about the thing asked for. */
    boolean isForeign() {
        return type == null;
    }

    /** The last part of its type, {@code no-such-case} say; empty without a type. */
    public String kind() {
        return type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
    }

    /** For people: what is wrong, then a line for each wrong field. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(title == null ? "HTTP " + status : title);
        if (detail != null && !detail.equals(title)) {
            lines.add("  " + detail);
        }
        for (FieldError error : fieldErrors()) {
            String pointer = Objects.requireNonNullElse(error.pointer(), "");
            lines.add("  " + (pointer.isEmpty() ? "/" : pointer));
            addIfPresent(lines, error.zh());
            addIfPresent(lines, error.en());
        }
        lines.add("  (HTTP " + status + (correlationId == null ? "" : ", 关联号 correlation id " + correlationId) + ")");
        return lines;
    }

    private static void addIfPresent(List<String> lines, @Nullable String text) {
        if (text != null) {
            lines.add("      " + text);
        }
    }
}
