package cn.onething.tax.taxpayer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a taxpayer stands with the tax authority. */
public enum TaxpayerState {
    @JsonProperty("normal")
    NORMAL("normal"),
    /** Did not file and cannot be reached (非正常户). */
    @JsonProperty("non-normal")
    NON_NORMAL("non-normal"),
    @JsonProperty("deregistered")
    DEREGISTERED("deregistered");

    private final String word;

    TaxpayerState(String word) {
        this.word = word;
    }

    /** As it is stored. */
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException when no state is stored like this */
    static TaxpayerState of(String word) {
        for (TaxpayerState state : values()) {
            if (state.word.equals(word)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no state of a taxpayer is called " + word);
    }
}
