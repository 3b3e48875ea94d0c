package cn.onething.publicsecurity.household;

import cn.onething.department.form.Person;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDateTime;

/** The declaration of a birth (申报出生登记). */
public record BirthForm(
        String childName,
        Sex childSex,
        LocalDateTime birthTime,
        String birthCertificateNumber,
        Person mother,
        Person father,
        Side sideToFollow,
        String householdNumber,
        String ethnicGroup) {

    /** Whose household the child follows (随父/随母). */
    public enum Side {
        @JsonProperty("mother")
        MOTHER,
        @JsonProperty("father")
        FATHER
    }

    Person followed() {
        return switch (sideToFollow) {
            case MOTHER -> mother;
            case FATHER -> father;
        };
    }
}
