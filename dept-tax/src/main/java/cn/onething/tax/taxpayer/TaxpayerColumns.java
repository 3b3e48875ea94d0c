package cn.onething.tax.taxpayer;

import java.util.Collection;
import java.util.function.Function;

/** Taxpayers turned by 90 degrees: an array per column, as multi-row statements take them. */
record TaxpayerColumns(Object[] parameters) {

    /** In the order code, name, person's name and number, region, street, scope, capital, authority, state. */
    static TaxpayerColumns of(Collection<Taxpayer> taxpayers) {
        return new TaxpayerColumns(new Object[] {
            texts(taxpayers, Taxpayer::creditCode),
            texts(taxpayers, Taxpayer::name),
            texts(taxpayers, taxpayer -> taxpayer.legalRepresentative().name()),
            texts(taxpayers, taxpayer -> taxpayer.legalRepresentative().idNumber()),
            texts(taxpayers, taxpayer -> taxpayer.address().region()),
            texts(taxpayers, taxpayer -> taxpayer.address().street()),
            texts(taxpayers, Taxpayer::scope),
            texts(taxpayers, taxpayer -> taxpayer.capital().toPlainString()),
            texts(taxpayers, taxpayer -> taxpayer.taxAuthority().code()),
            texts(taxpayers, taxpayer -> taxpayer.state().word())
        });
    }

    private static String[] texts(Collection<Taxpayer> taxpayers, Function<Taxpayer, String> column) {
        return taxpayers.stream().map(column).toArray(String[]::new);
    }
}
