package cn.onething.socialsecurity.employer;

import cn.onething.department.lookup.CompanyRecord;
import cn.onething.department.lookup.CompanyRegister;
import cn.onething.department.lookup.Masking;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What others may see of an employer's account. */
@Component
class EmployerView implements CompanyRegister {
    private final EmployerAccounts accounts;

    EmployerView(EmployerAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<CompanyRecord> find(String creditCode) {
        return accounts.find(creditCode)
                .map(account -> CompanyRecord.of(
                        "social-security", creditCode, Masking.fieldsOf(account), accounts.historyOf(creditCode)));
    }
}
