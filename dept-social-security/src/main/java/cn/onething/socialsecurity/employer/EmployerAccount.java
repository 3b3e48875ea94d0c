package cn.onething.socialsecurity.employer;

import cn.onething.department.form.Address;
import cn.onething.department.form.Person;

/**
 * An employer's account as it is now.
 *
 * @param accountNumber the agency's own number, 14 digits
 * @param authority the agency in charge
 * @param insuredCount how many persons are insured through it
 */
public record EmployerAccount(
        String creditCode,
        String accountNumber,
        String name,
        Person legalRepresentative,
        Address address,
        Agency authority,
        int insuredCount) {

    public EmployerAccount withName(String newName) {
        return new EmployerAccount(
                creditCode, accountNumber, newName, legalRepresentative, address, authority, insuredCount);
    }

    public EmployerAccount withLegalRepresentative(Person person) {
        return new EmployerAccount(creditCode, accountNumber, name, person, address, authority, insuredCount);
    }

    public EmployerAccount withAddress(Address newAddress) {
        return new EmployerAccount(
                creditCode, accountNumber, name, legalRepresentative, newAddress, authority, insuredCount);
    }

    /** At a new address, in the charge of another agency. */
    public EmployerAccount movedTo(Address newAddress, Agency agency) {
        return new EmployerAccount(
                creditCode, accountNumber, name, legalRepresentative, newAddress, agency, insuredCount);
    }
}
