package cn.onething.socialsecurity.employer;

import java.util.Collection;
import java.util.function.Function;

/** Accounts turned by 90 degrees: an array per column, as multi-row statements take them. */
record AccountColumns(Object[] parameters) {

    /** In the order code, account number, name, person's name and number, region, street, authority, insured count. */
    static AccountColumns of(Collection<EmployerAccount> accounts) {
        return new AccountColumns(new Object[] {
            texts(accounts, EmployerAccount::creditCode),
            texts(accounts, EmployerAccount::accountNumber),
            texts(accounts, EmployerAccount::name),
            texts(accounts, account -> account.legalRepresentative().name()),
            texts(accounts, account -> account.legalRepresentative().idNumber()),
            texts(accounts, account -> account.address().region()),
            texts(accounts, account -> account.address().street()),
            texts(accounts, account -> account.authority().region()),
            accounts.stream().mapToInt(EmployerAccount::insuredCount).toArray()
        });
    }

    private static String[] texts(Collection<EmployerAccount> accounts, Function<EmployerAccount, String> column) {
        return accounts.stream().map(column).toArray(String[]::new);
    }
}
