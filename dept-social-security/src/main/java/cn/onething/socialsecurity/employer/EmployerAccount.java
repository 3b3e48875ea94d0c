package cn.onething.socialsecurity.employer;

import cn.onething.department.form.Address;
import cn.onething.department.form.Person;
import cn.onething.events.Reason;
import java.util.Optional;

/**
 * An employer's account as it is now.
 *
 * @param authority the office in charge, named by its region
 * @param insured how many persons are insured through it
 */
public record EmployerAccount(
        String creditCode,
        String name,
        Person legalRepresentative,
        Address address,
        String authority,
        int insured,
        AccountState state) {

    /** Why nothing can be registered about it any more. */
    public Optional<Reason> obstacle() {
        return switch (state) {
            case CLOSED -> Optional.of(new Reason("account-closed", "社会保险账户已注销", "The social insurance account is closed"));
            case OPEN -> Optional.empty();
        };
    }

    public EmployerAccount withName(String newName) {
        return new EmployerAccount(creditCode, newName, legalRepresentative, address, authority, insured, state);
    }

    public EmployerAccount withLegalRepresentative(Person person) {
        return new EmployerAccount(creditCode, name, person, address, authority, insured, state);
    }

    public EmployerAccount withAddress(Address newAddress) {
        return new EmployerAccount(creditCode, name, legalRepresentative, newAddress, authority, insured, state);
    }

    /** In charge is the office of the new address from then on. */
    public EmployerAccount movedTo(Address newAddress) {
        return new EmployerAccount(
                creditCode, name, legalRepresentative, newAddress, newAddress.region(), insured, state);
    }
}
