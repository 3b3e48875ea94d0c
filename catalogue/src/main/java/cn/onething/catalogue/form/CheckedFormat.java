package cn.onething.catalogue.form;

import cn.onething.catalogue.calendar.DueDate;
import cn.onething.events.CheckCharacters;
import cn.onething.events.CitizenNumber;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A text that can be checked by itself.
 *
 * @param name as in {@code fields.yaml}
 * @param problem the code of what is wrong with a text, empty = nothing
 */
record CheckedFormat(String name, Function<String, Optional<String>> problem) implements Format {
    private static final Optional<String> FINE = Optional.empty();
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private static final Pattern CITIZEN_NUMBER = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** @param clock tells which birth dates are still to come */
    static List<CheckedFormat> all(Clock clock) {
        return List.of(
                new CheckedFormat("credit-code", CheckedFormat::creditCode),
                new CheckedFormat("citizen-number", number -> citizenNumber(number, clock)),
                new CheckedFormat("date", CheckedFormat::date));
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return problem.apply(value).isEmpty();
    }

    private static Optional<String> creditCode(String code) {
        if (!CREDIT_CODE.matcher(code).matches()) {
            return Optional.of("wrong-form");
        }
        return CheckCharacters.isCreditCode(code) ? FINE : Optional.of("wrong-check-digit");
    }

    private static Optional<String> citizenNumber(String number, Clock clock) {
        if (!CITIZEN_NUMBER.matcher(number).matches()) {
            return Optional.of("wrong-form");
        }
        if (CheckCharacters.citizenNumber(number) != number.charAt(17)) {
            return Optional.of("wrong-check-digit");
        }
        if (!CitizenNumber.isValid(number)) {
            return Optional.of("no-such-date");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), DueDate.ZONE);
        return new CitizenNumber(number).birthDate().isAfter(today) ? Optional.of("date-in-future") : FINE;
    }

    private static Optional<String> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.of("wrong-form");
        }
        try {
            LocalDate.parse(text);
            return FINE;
        } catch (DateTimeException e) {
            return Optional.of("no-such-date");
        }
    }
}
