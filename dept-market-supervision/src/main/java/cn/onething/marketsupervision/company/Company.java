package cn.onething.marketsupervision.company;

import cn.onething.department.form.Address;
import cn.onething.department.form.Person;
import cn.onething.events.Reason;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A registered company as it is now.
 *
 * @param capital CNY 10 000, normalised so that equal amounts are equal
 * @param seized a court has seized its file
 * @param authority the office in charge
 * @param fileHolder the office that holds its file, another one than {@code authority} while the company moves
 */
public record Company(
        String creditCode,
        String name,
        Person legalRepresentative,
        Address address,
        String scope,
        BigDecimal capital,
        CompanyStatus status,
        boolean seized,
        Authority authority,
        Authority fileHolder) {

    public Company {
        capital = capital.stripTrailingZeros();
        if (capital.scale() < 0) {
            capital = capital.setScale(0);
        }
    }

    public boolean fileIsHere() {
        return fileHolder.equals(authority);
    }

    /** Why nothing at all can be registered about it now. */
    public Optional<Reason> obstacle() {
        return switch (status) {
            case DEREGISTERED ->
                Optional.of(new Reason("company-deregistered", "企业已注销", "The company is deregistered"));
            case ABNORMAL ->
                Optional.of(new Reason(
                        "in-abnormal-list", "企业已列入经营异常名录", "The company is in the list of abnormal operations"));
            case ACTIVE -> Optional.empty();
        };
    }

    public Company withName(String newName) {
        return new Company(
                creditCode,
                newName,
                legalRepresentative,
                address,
                scope,
                capital,
                status,
                seized,
                authority,
                fileHolder);
    }

    public Company withLegalRepresentative(Person person) {
        return new Company(creditCode, name, person, address, scope, capital, status, seized, authority, fileHolder);
    }

    public Company withAddress(Address newAddress) {
        return new Company(
                creditCode,
                name,
                legalRepresentative,
                newAddress,
                scope,
                capital,
                status,
                seized,
                authority,
                fileHolder);
    }

    public Company withScope(String newScope) {
        return new Company(
                creditCode,
                name,
                legalRepresentative,
                address,
                newScope,
                capital,
                status,
                seized,
                authority,
                fileHolder);
    }

    public Company withCapital(BigDecimal newCapital) {
        return new Company(
                creditCode,
                name,
                legalRepresentative,
                address,
                scope,
                newCapital,
                status,
                seized,
                authority,
                fileHolder);
    }

    public Company withFileAt(Authority holder) {
        return new Company(
                creditCode, name, legalRepresentative, address, scope, capital, status, seized, authority, holder);
    }

    /** Registered elsewhere, by the office that holds the file already. */
    public Company movedTo(Address newAddress, Authority newAuthority) {
        return new Company(
                creditCode,
                name,
                legalRepresentative,
                newAddress,
                scope,
                capital,
                status,
                seized,
                newAuthority,
                fileHolder);
    }
}
