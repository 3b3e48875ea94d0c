package cn.onething.orchestrator.request;

import cn.onething.catalogue.Catalogue;
import cn.onething.orchestrator.problems.Problem;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the parameters of a list; an empty one counts as absent. {@link #check} names every one that is wrong. */
public final class ListParameters {
    private static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern REGION = Pattern.compile("[0-9]{6}");
    private static final Pattern AFTER = Pattern.compile("[0-9]{1,18}");

    private final Faults faults = new Faults();

    /** One of an enum's constants, named as in answers or as in requests. */
    public <E extends Enum<E>> Optional<E> oneOf(String name, @Nullable String text, Class<E> type) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text)
                        || JsonRequest.wireName(constant).equals(text))
                .findFirst();
        if (found.isEmpty()) {
            String allowed =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            faults.add("/query/" + name, "not-allowed", "应为 " + allowed + " 之一", "must be one of " + allowed);
        }
        return found;
    }

    /** The id of a department of the catalogue. */
    public Optional<String> department(@Nullable String text, Catalogue catalogue) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        boolean known = catalogue.departments().stream()
                .anyMatch(department -> department.id().equals(text));
        if (!known) {
            faults.add("/query/department", "unknown-department", "没有这个部门", "there is no such department");
        }
        return Optional.of(text);
    }

    /** Six digits. */
    public Optional<String> region(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        if (!REGION.matcher(text).matches()) {
            faults.add("/query/region", "wrong-form", "行政区划代码应为六位数字", "the region must be a code of six digits");
        }
        return Optional.of(text);
    }

    /** The cursor of the page before, 0 for the first page. */
    public long after(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        return after(text, each -> AFTER.matcher(each).matches() ? Optional.of(Long.valueOf(each)) : Optional.empty())
                .orElse(0L);
    }

    /** A cursor of another form, empty for the first page. */
    public <T> Optional<T> after(@Nullable String text, Function<String, Optional<T>> read) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> cursor = read.apply(text);
        if (cursor.isEmpty()) {
            faults.add("/query/after", "wrong-form", "应为上一页返回的 next", "must be the \"next\" of the page before");
        }
        return cursor;
    }

    /** How many there may be on a page. */
    public int limit(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return USUAL_LIMIT;
        }
        int limit = LIMIT.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > LARGEST_LIMIT) {
            faults.add(
                    "/query/limit",
                    "out-of-range",
                    "应为 1 至 " + LARGEST_LIMIT + " 的整数",
                    "must be a whole number from 1 to " + LARGEST_LIMIT);
        }
        return limit;
    }

    /** @throws Refused when a parameter is wrong */
    public void check() {
        if (faults.any()) {
            throw new Refused(Problem.in(ProblemKind.INVALID_PARAMETER, faults.found()));
        }
    }
}
