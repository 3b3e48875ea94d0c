package cn.onething.socialsecurity.registration;

import cn.onething.department.form.Address;
import cn.onething.department.form.CompanyChangeForm;
import cn.onething.department.form.Person;
import cn.onething.department.history.Ruling;
import cn.onething.events.CitizenNumber;
import cn.onething.events.Reason;
import cn.onething.socialsecurity.employer.Agency;
import cn.onething.socialsecurity.employer.EmployerAccount;
import java.util.Optional;

/**
 * The rules on changes of an account. Pure. Whether the company may change at all was decided by market supervision; the
 * account follows. What the account has already is no ground for refusal: the clerks may have been faster.
 */
final class AccountRules {
    private AccountRules() {}

    static Ruling<EmployerAccount> onChange(EmployerAccount account, CompanyChangeForm form) {
        return form.legalRepresentative()
                .flatMap(AccountRules::unidentified)
                .or(() -> form.address().flatMap(address -> elsewhere(account, address)))
                .<Ruling<EmployerAccount>>map(Ruling.Denied::new)
                .orElseGet(() -> new Ruling.Allowed<>(changed(account, form)));
    }

    /** The account goes to the agency of the new address; the insured persons stay with it. */
    static EmployerAccount onMove(EmployerAccount account, Address address) {
        return account.movedTo(address, new Agency(address.region()));
    }

    private static EmployerAccount changed(EmployerAccount account, CompanyChangeForm form) {
        EmployerAccount named = form.name().map(account::withName).orElse(account);
        EmployerAccount led =
                form.legalRepresentative().map(named::withLegalRepresentative).orElse(named);
        return form.address().map(led::withAddress).orElse(led);
    }

    private static Optional<Reason> unidentified(Person person) {
        return CitizenNumber.isValid(person.idNumber())
                ? Optional.empty()
                : reason("wrong-identity-number", "法定代表人身份号码有误", "The identity number of the representative is wrong");
    }

    private static Optional<Reason> elsewhere(EmployerAccount account, Address address) {
        return account.authority().isInChargeOf(address.region())
                ? Optional.empty()
                : reason(
                        "address-outside-authority",
                        "新住所不在本社保经办机构辖区，请办理企业迁移登记",
                        "The new address is outside this agency's region: apply for a relocation");
    }

    private static Optional<Reason> reason(String code, String zh, String en) {
        return Optional.of(new Reason(code, zh, en));
    }
}
