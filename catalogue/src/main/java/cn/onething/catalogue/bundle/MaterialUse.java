package cn.onething.catalogue.bundle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A material as one item asks for it.
 *
 * @param material id of {@code materials.yaml}
 * @param when asked for only while this holds
 */
public record MaterialUse(String material, Need need, Optional<Condition> when) {
    private static final Pattern WRITTEN =
            Pattern.compile("([a-z0-9-]+)(?:\\s+(optional|later ([1-9]\\d{0,2})))?(?:\\s+when\\s+(.+))?");

    /** 必要、非必要、容缺后补. */
    public sealed interface Need {
        record Required() implements Need {}

        record Optional() implements Need {}

        /**
         * It may follow, if the applicant promises so.
         *
         * @param days working days after acceptance
         */
        record Later(int days) implements Need {}
    }

    /** Reads {@code floor-plan}, {@code floor-plan optional}, {@code floor-plan later 10 when signWanted is true}. */
    public static Optional<MaterialUse> parse(String words) {
        Matcher written = WRITTEN.matcher(words);
        if (!written.matches()) {
            return Optional.empty();
        }
        Optional<Condition> when = Optional.ofNullable(written.group(4)).flatMap(Condition::parse);
        if (written.group(4) != null && when.isEmpty()) {
            return Optional.empty();
        }
        Need need = written.group(2) == null
                ? new Need.Required()
                : written.group(3) == null ? new Need.Optional() : new Need.Later(Integer.parseInt(written.group(3)));
        return Optional.of(new MaterialUse(written.group(1), need, when));
    }
}
