package cn.onething.publicsecurity.household;

import cn.onething.department.form.Person;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person in the household register.
 *
 * @param motherNumber absent for those who were registered before the suite, as are the next two
 */
public record Resident(
        String idNumber,
        String name,
        Sex sex,
        LocalDate birthDate,
        String ethnicGroup,
        String householdNumber,
        @Nullable String motherNumber,
        @Nullable String fatherNumber,
        @Nullable String birthCertificateNumber,
        State state) {

    /** Whether the entry holds; a cancelled one stays, and its number is never given out again. */
    public enum State {
        @JsonProperty("registered")
        REGISTERED,
        @JsonProperty("cancelled")
        CANCELLED
    }

    public boolean isRegistered() {
        return state == State.REGISTERED;
    }

    boolean is(Person person) {
        return idNumber.equals(person.idNumber()) && name.equals(person.name());
    }

    Resident cancelled() {
        return new Resident(
                idNumber,
                name,
                sex,
                birthDate,
                ethnicGroup,
                householdNumber,
                motherNumber,
                fatherNumber,
                birthCertificateNumber,
                State.CANCELLED);
    }
}
