package cn.onething.marketsupervision.company;

import cn.onething.events.CheckCharacters;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A market supervision office, named by its credit code; digits 3 to 8 are its region. */
public record Authority(@JsonValue String code) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Authority {
        if (!CheckCharacters.isCreditCode(code)) {
            throw new IllegalArgumentException("not the credit code of an office");
        }
    }

    public boolean isInChargeOf(String region) {
        return code.startsWith(region, 2);
    }
}
