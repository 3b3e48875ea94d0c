package cn.onething.tax.change;

import cn.onething.department.form.Address;
import cn.onething.department.form.ChangeKind;
import cn.onething.department.form.Person;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What market supervision registered anew. A value is there for each kind that is ticked.
 *
 * @param newCapital CNY 10 000
 */
public record TaxChangeForm(
        String creditCode,
        Set<ChangeKind> changeKinds,
        @Nullable String newName,
        @Nullable Person newLegalRepresentative,
        @Nullable Address newAddress,
        @Nullable String newScope,
        @Nullable BigDecimal newCapital) {

    /** The new name, if the name changed; the others likewise. */
    Optional<String> name() {
        return asked(ChangeKind.NAME, newName);
    }

    Optional<Person> legalRepresentative() {
        return asked(ChangeKind.LEGAL_REPRESENTATIVE, newLegalRepresentative);
    }

    Optional<Address> address() {
        return asked(ChangeKind.ADDRESS, newAddress);
    }

    Optional<String> scope() {
        return asked(ChangeKind.SCOPE, newScope);
    }

    Optional<BigDecimal> capital() {
        return asked(ChangeKind.CAPITAL, newCapital);
    }

    /** Whether something is ticked and every ticked kind has its value. */
    boolean isComplete() {
        return !changeKinds.isEmpty()
                && changeKinds.stream().allMatch(kind -> switch (kind) {
                    case NAME -> newName != null && !newName.isBlank();
                    case LEGAL_REPRESENTATIVE -> newLegalRepresentative != null;
                    case ADDRESS -> newAddress != null;
                    case SCOPE -> newScope != null && !newScope.isBlank();
                    case CAPITAL -> newCapital != null && newCapital.signum() > 0;
                });
    }

    private <T> Optional<T> asked(ChangeKind kind, @Nullable T value) {
        return changeKinds.contains(kind) ? Optional.ofNullable(value) : Optional.empty();
    }
}
