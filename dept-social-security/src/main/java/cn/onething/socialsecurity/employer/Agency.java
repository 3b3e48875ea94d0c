package cn.onething.socialsecurity.employer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A social insurance agency (社保经办机构). Each region has one and it is named by the region's six digits. */
public record Agency(@JsonValue String region) {
    private static final Pattern REGION = Pattern.compile("[0-9]{6}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Agency {
        if (!REGION.matcher(region).matches()) {
            throw new IllegalArgumentException("not the code of a region");
        }
    }

    public boolean isInChargeOf(String other) {
        return region.equals(other);
    }
}
