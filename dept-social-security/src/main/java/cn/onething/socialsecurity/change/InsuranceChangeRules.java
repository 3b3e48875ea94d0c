package cn.onething.socialsecurity.change;

import cn.onething.department.form.Address;
import cn.onething.department.form.ChangeKind;
import cn.onething.department.history.Ruling;
import cn.onething.events.Reason;
import cn.onething.socialsecurity.employer.EmployerAccount;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes over what market supervision registered. Scope and capital are not kept here. Pure. */
final class InsuranceChangeRules {
    private InsuranceChangeRules() {}

    static Ruling<EmployerAccount> on(EmployerAccount account, InsuranceChangeForm form) {
        return account.obstacle()
                .or(() -> elsewhere(account, asked(form, ChangeKind.ADDRESS, form.newAddress())))
                .<Ruling<EmployerAccount>>map(Ruling.Denied::new)
                .orElseGet(() -> new Ruling.Allowed<>(changed(account, form)));
    }

    private static EmployerAccount changed(EmployerAccount account, InsuranceChangeForm form) {
        EmployerAccount named = asked(form, ChangeKind.NAME, form.newName())
                .map(account::withName)
                .orElse(account);
        EmployerAccount led = asked(form, ChangeKind.LEGAL_REPRESENTATIVE, form.newLegalRepresentative())
                .map(named::withLegalRepresentative)
                .orElse(named);
        return asked(form, ChangeKind.ADDRESS, form.newAddress())
                .map(led::withAddress)
                .orElse(led);
    }

    /** A change of address stays within the office's region; anything further is a move. */
    private static Optional<Reason> elsewhere(EmployerAccount account, Optional<Address> address) {
        return address.filter(wanted -> !wanted.region().equals(account.authority()))
                .map(_ -> new Reason(
                        "address-outside-authority",
                        "新地址不在本经办机构辖区，请办理迁移",
                        "The new address is outside this office's region: the account has to move"));
    }

    private static <T> Optional<T> asked(InsuranceChangeForm form, ChangeKind kind, @Nullable T value) {
        return form.changeKinds().contains(kind) ? Optional.ofNullable(value) : Optional.empty();
    }
}
