package cn.onething.publicsecurity.household;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Decides whether a citizen number's order number is odd or even. */
public enum Sex {
    @JsonProperty("female")
    FEMALE(502),
    @JsonProperty("male")
    MALE(501);

    private final int firstOrder;

    Sex(int firstOrder) {
        this.firstOrder = firstOrder;
    }

    /** Where this register begins to count; lower ones were given out elsewhere before (assumed). */
    public int firstOrder() {
        return firstOrder;
    }
}
