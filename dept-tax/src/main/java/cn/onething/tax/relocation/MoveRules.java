package cn.onething.tax.relocation;

import cn.onething.department.form.Address;
import cn.onething.department.history.Ruling;
import cn.onething.events.Reason;
import cn.onething.tax.taxpayer.TaxAuthority;
import cn.onething.tax.taxpayer.Taxpayer;
import cn.onething.tax.taxpayer.TaxpayerState;
import java.util.Optional;

/** The rules of a move to another tax authority. Pure: whether tax is owed is given. */
final class MoveRules {
    private MoveRules() {}

    /** Whether anything holds the taxpayer where it is. */
    static Optional<Reason> onLeaving(Taxpayer taxpayer, boolean inArrears) {
        return taxpayer.obstacle()
                .or(() -> taxpayer.state() == TaxpayerState.NON_NORMAL
                        ? reason(
                                "non-normal-taxpayer",
                                "纳税人被认定为非正常户",
                                "The taxpayer does not file and was declared non-normal")
                        : Optional.empty())
                .or(() -> inArrears
                        ? reason("tax-arrears", "企业有欠税，结清后方可迁出", "The company owes tax and may leave once it is paid")
                        : Optional.empty());
    }

    /** Looks at what holds it once more: days have passed since the check. */
    static Ruling<Taxpayer> onMove(Taxpayer taxpayer, Address address, boolean inArrears) {
        return onLeaving(taxpayer, inArrears)
                .<Ruling<Taxpayer>>map(Ruling.Denied::new)
                .orElseGet(() -> new Ruling.Allowed<>(taxpayer.movedTo(address, TaxAuthority.of(address.region()))));
    }

    private static Optional<Reason> reason(String code, String zh, String en) {
        return Optional.of(new Reason(code, zh, en));
    }
}
