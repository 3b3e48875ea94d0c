package cn.onething.socialsecurity.employer;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;

/** Accounts turned by 90 degrees: an array per column, as multi-row statements take them. */
record EmployerColumns(Object[] parameters) {

    /** In the order code, name, person's name and number, region, street, authority, insured, state. */
    static EmployerColumns of(Collection<EmployerAccount> accounts) {
        return new EmployerColumns(new Object[] {
            texts(accounts, EmployerAccount::creditCode),
            texts(accounts, EmployerAccount::name),
            texts(accounts, account -> account.legalRepresentative().name()),
            texts(accounts, account -> account.legalRepresentative().idNumber()),
            texts(accounts, account -> account.address().region()),
            texts(accounts, account -> account.address().street()),
            texts(accounts, EmployerAccount::authority),
            accounts.stream().mapToInt(EmployerAccount::insured).toArray(),
            texts(accounts, account -> account.state().name().toLowerCase(Locale.ROOT))
        });
    }

    private static String[] texts(Collection<EmployerAccount> accounts, Function<EmployerAccount, String> column) {
        return accounts.stream().map(column).toArray(String[]::new);
    }
}
