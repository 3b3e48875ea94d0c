package cn.onething.tax.taxpayer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A tax authority by its code (税务机关代码): eleven digits, the second to the seventh are its region. */
public record TaxAuthority(@JsonValue String code) {
    private static final Pattern CODE = Pattern.compile("1[0-9]{10}");
    private static final Pattern REGION = Pattern.compile("[0-9]{6}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TaxAuthority {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not the code of a tax authority");
        }
    }

    /** Whether the region has a code from which its authority follows. */
    public static boolean isThereFor(String region) {
        return REGION.matcher(region).matches();
    }

    /**
     * The authority of a whole region.
     *
     * @param region six digits (GB/T 2260)
     * @throws IllegalArgumentException when it is anything else
     */
    public static TaxAuthority of(String region) {
        return new TaxAuthority("1" + region + "0000");
    }

    public boolean isInChargeOf(String region) {
        return code.substring(1, 7).equals(region);
    }
}
