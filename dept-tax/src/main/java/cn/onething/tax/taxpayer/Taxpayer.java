package cn.onething.tax.taxpayer;

import cn.onething.department.form.Address;
import cn.onething.department.form.Person;
import cn.onething.events.Reason;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A registered taxpayer as it is now.
 *
 * @param capital CNY 10 000, normalised so that equal amounts are equal
 * @param taxAuthority the office in charge
 */
public record Taxpayer(
        String creditCode,
        String name,
        Person legalRepresentative,
        Address address,
        String scope,
        BigDecimal capital,
        TaxAuthority taxAuthority,
        TaxpayerState state) {

    public Taxpayer {
        capital = capital.stripTrailingZeros();
        if (capital.scale() < 0) {
            capital = capital.setScale(0);
        }
    }

    /** Why nothing can be registered about it any more. */
    public Optional<Reason> obstacle() {
        return state == TaxpayerState.DEREGISTERED
                ? Optional.of(new Reason("taxpayer-deregistered", "纳税人已注销税务登记", "The taxpayer is deregistered"))
                : Optional.empty();
    }

    public Taxpayer withName(String newName) {
        return new Taxpayer(creditCode, newName, legalRepresentative, address, scope, capital, taxAuthority, state);
    }

    public Taxpayer withLegalRepresentative(Person person) {
        return new Taxpayer(creditCode, name, person, address, scope, capital, taxAuthority, state);
    }

    public Taxpayer withAddress(Address newAddress) {
        return new Taxpayer(creditCode, name, legalRepresentative, newAddress, scope, capital, taxAuthority, state);
    }

    public Taxpayer withScope(String newScope) {
        return new Taxpayer(creditCode, name, legalRepresentative, address, newScope, capital, taxAuthority, state);
    }

    public Taxpayer withCapital(BigDecimal newCapital) {
        return new Taxpayer(creditCode, name, legalRepresentative, address, scope, newCapital, taxAuthority, state);
    }

    /** At a new address, in the charge of another office. */
    public Taxpayer movedTo(Address newAddress, TaxAuthority newAuthority) {
        return new Taxpayer(creditCode, name, legalRepresentative, newAddress, scope, capital, newAuthority, state);
    }
}
