package cn.onething.socialsecurity.registration;

import cn.onething.department.form.Address;
import cn.onething.department.form.ChangeKind;
import cn.onething.department.form.Person;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the employer has changed in its registration. Scope and capital may be ticked as well, but social insurance does
 * not keep them.
 */
public record SocialInsuranceChangeForm(
        String creditCode,
        Set<ChangeKind> changeKinds,
        @Nullable String newName,
        @Nullable Person newLegalRepresentative,
        @Nullable Address newAddress) {

    /** The new name, if a change of name is asked for; the others likewise. */
    Optional<String> name() {
        return asked(ChangeKind.NAME, newName);
    }

    Optional<Person> legalRepresentative() {
        return asked(ChangeKind.LEGAL_REPRESENTATIVE, newLegalRepresentative);
    }

    Optional<Address> address() {
        return asked(ChangeKind.ADDRESS, newAddress);
    }

    /** Whether something is ticked and every ticked kind that is kept here has its value. */
    boolean isComplete() {
        return !changeKinds.isEmpty()
                && changeKinds.stream().allMatch(kind -> switch (kind) {
                    case NAME -> newName != null && !newName.isBlank();
                    case LEGAL_REPRESENTATIVE -> newLegalRepresentative != null;
                    case ADDRESS -> newAddress != null;
                    case SCOPE, CAPITAL -> true;
                });
    }

    private <T> Optional<T> asked(ChangeKind kind, @Nullable T value) {
        return changeKinds.contains(kind) ? Optional.ofNullable(value) : Optional.empty();
    }
}
