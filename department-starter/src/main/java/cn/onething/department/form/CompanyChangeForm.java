package cn.onething.department.form;

import cn.onething.events.Reason;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a company changes about itself: asked for where it is registered, passed on to the departments that follow. A
 * department gets the values that it keeps, each if its kind is ticked; the others stay null.
 *
 * @param newCapital CNY 10 000
 */
public record CompanyChangeForm(
        String creditCode,
        Set<ChangeKind> changeKinds,
        @Nullable String newName,
        @Nullable Person newLegalRepresentative,
        @Nullable Address newAddress,
        @Nullable String newScope,
        @Nullable BigDecimal newCapital)
        implements AboutCompany {
    public static final Reason INCOMPLETE =
            new Reason("form-incomplete", "变更事项与填写内容不符", "A ticked change has no value");
    private static final Set<ChangeKind> ALL = Set.of(ChangeKind.values());

    /** The new name, if the name changes; the others likewise. */
    public Optional<String> name() {
        return ticked(ChangeKind.NAME, newName);
    }

    public Optional<Person> legalRepresentative() {
        return ticked(ChangeKind.LEGAL_REPRESENTATIVE, newLegalRepresentative);
    }

    public Optional<Address> address() {
        return ticked(ChangeKind.ADDRESS, newAddress);
    }

    public Optional<String> scope() {
        return ticked(ChangeKind.SCOPE, newScope);
    }

    public Optional<BigDecimal> capital() {
        return ticked(ChangeKind.CAPITAL, newCapital);
    }

    /** Whether something is ticked and every ticked kind has its value. */
    public boolean isComplete() {
        return isComplete(ALL);
    }

    /** Whether something is ticked, and every ticked kind that the department keeps has its value. */
    public boolean isComplete(Set<ChangeKind> kept) {
        return !changeKinds.isEmpty()
                && changeKinds.stream().filter(kept::contains).allMatch(kind -> switch (kind) {
                    case NAME -> newName != null && !newName.isBlank();
                    case LEGAL_REPRESENTATIVE -> newLegalRepresentative != null;
                    case ADDRESS -> newAddress != null;
                    case SCOPE -> newScope != null && !newScope.isBlank();
                    case CAPITAL -> newCapital != null && newCapital.signum() > 0;
                });
    }

    private <T> Optional<T> ticked(ChangeKind kind, @Nullable T value) {
        return changeKinds.contains(kind) ? Optional.ofNullable(value) : Optional.empty();
    }
}
