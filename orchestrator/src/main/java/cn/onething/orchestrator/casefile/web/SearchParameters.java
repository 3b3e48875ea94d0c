package cn.onething.orchestrator.casefile.web;

import cn.onething.events.CaseNumber;
import cn.onething.events.CheckCharacters;
import cn.onething.orchestrator.casefile.CaseQueries.Search;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.problems.Problem;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import cn.onething.orchestrator.request.Faults;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what cases are asked for. An empty parameter counts as absent. */
final class SearchParameters {
    private static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;
    private static final Pattern LIMIT = Pattern.compile("[0-9]{1,4}");
    private static final Pattern BUNDLE = Pattern.compile("[a-z0-9-]{1,64}");

    private SearchParameters() {}

    /** @throws Refused naming every parameter that is wrong, by a pointer below {@code /query} */
    static Search check(
            @Nullable String bundle,
            @Nullable String status,
            @Nullable String subject,
            @Nullable String after,
            @Nullable String limit) {
        Faults faults = new Faults();
        Search search = new Search(
                bundle(orAbsent(bundle), faults),
                status(orAbsent(status), faults),
                subject(orAbsent(subject), faults),
                after(orAbsent(after), faults),
                limit(orAbsent(limit), faults));
        if (faults.any()) {
            throw new Refused(Problem.in(ProblemKind.INVALID_PARAMETER, faults.found()));
        }
        return search;
    }

    private static @Nullable String orAbsent(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static @Nullable String bundle(@Nullable String text, Faults faults) {
        if (text != null && !BUNDLE.matcher(text).matches()) {
            faults.add("/query/bundle", "wrong-form", "“一件事”标识格式不正确", "is not the id of a bundle");
        }
        return text;
    }

    private static @Nullable String subject(@Nullable String text, Faults faults) {
        if (text != null && !CheckCharacters.isCreditCode(text)) {
            faults.add(
                    "/query/subject", "wrong-check-digit", "统一社会信用代码格式或校验码不正确", "is not a unified social credit code");
        }
        return text;
    }

    private static @Nullable String after(@Nullable String text, Faults faults) {
        if (text != null && !isCaseNumber(text)) {
            faults.add("/query/after", "wrong-form", "应为上一页返回的 next", "must be the \"next\" of the page before");
        }
        return text;
    }

    private static boolean isCaseNumber(String text) {
        try {
            return new CaseNumber(text).value().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable CaseStatus status(@Nullable String text, Faults faults) {
        if (text == null) {
            return null;
        }
        for (CaseStatus status : CaseStatus.values()) {
            if (status.name().equals(text)) {
                return status;
            }
        }
        String all = Arrays.toString(CaseStatus.values());
        faults.add("/query/status", "not-allowed", "应为 " + all + " 之一", "must be one of " + all);
        return null;
    }

    private static int limit(@Nullable String text, Faults faults) {
        if (text == null) {
            return USUAL_LIMIT;
        }
        int limit = LIMIT.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > LARGEST_LIMIT) {
            faults.add("/query/limit", "out-of-range", "应为 1 至 " + LARGEST_LIMIT, "must be 1 to " + LARGEST_LIMIT);
        }
        return limit;
    }
}
