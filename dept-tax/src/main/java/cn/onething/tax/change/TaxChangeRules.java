package cn.onething.tax.change;

import cn.onething.department.form.Address;
import cn.onething.department.form.CompanyChangeForm;
import cn.onething.department.history.Ruling;
import cn.onething.events.Reason;
import cn.onething.tax.taxpayer.Taxpayer;
import java.util.Optional;

/**
 * The rules on taking over a change. Few, because market supervision has decided already; what is registered here as
 * wanted is no mistake, and arrears hinder nobody from changing its name. Pure.
 */
final class TaxChangeRules {
    private TaxChangeRules() {}

    static Ruling<Taxpayer> on(Taxpayer taxpayer, CompanyChangeForm form) {
        return taxpayer.obstacle()
                .or(() -> form.address().flatMap(address -> elsewhere(taxpayer, address)))
                .<Ruling<Taxpayer>>map(Ruling.Denied::new)
                .orElseGet(() -> new Ruling.Allowed<>(changed(taxpayer, form)));
    }

    private static Taxpayer changed(Taxpayer taxpayer, CompanyChangeForm form) {
        Taxpayer named = form.name().map(taxpayer::withName).orElse(taxpayer);
        Taxpayer led =
                form.legalRepresentative().map(named::withLegalRepresentative).orElse(named);
        Taxpayer placed = form.address().map(led::withAddress).orElse(led);
        Taxpayer scoped = form.scope().map(placed::withScope).orElse(placed);
        return form.capital().map(scoped::withCapital).orElse(scoped);
    }

    private static Optional<Reason> elsewhere(Taxpayer taxpayer, Address address) {
        return taxpayer.taxAuthority().isInChargeOf(address.region())
                ? Optional.empty()
                : Optional.of(new Reason(
                        "address-outside-authority",
                        "新地址不在主管税务机关辖区，请办理税务跨区迁移",
                        "The new address is outside this tax authority's region: the taxpayer has to move"));
    }
}
