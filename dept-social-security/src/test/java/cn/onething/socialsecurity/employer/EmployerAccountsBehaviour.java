package cn.onething.socialsecurity.employer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.form.Address;
import cn.onething.department.testkit.LedgerBehaviour;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class EmployerAccountsBehaviour extends LedgerBehaviour<EmployerAccount> {

    @Override
    protected List<String> known() {
        return List.of(TheAccount.any().creditCode(), TheAccount.other().creditCode());
    }

    @Override
    protected Class<EmployerAccount> type() {
        return EmployerAccount.class;
    }

    @Override
    protected EmployerAccount changedOnce(EmployerAccount account) {
        return account.withLegalRepresentative(TheAccount.SUCCESSOR);
    }

    @Override
    protected EmployerAccount changedElsewhere(EmployerAccount account) {
        return account.withName(account.name() + "（新）");
    }

    @Override
    protected EmployerAccount changedAgain(EmployerAccount account) {
        return account.withLegalRepresentative(TheAccount.FOUNDER);
    }

    @Test
    void keepsEveryFieldOfAnAccount() {
        String code = TheAccount.any().creditCode();
        EmployerAccount moved = TheAccount.any().movedTo(new Address("999901", "望江路9号"), TheAccount.DESTINATION);
        change(application(), code, _ -> moved);

        assertThat(record(code)).isEqualTo(moved);
    }
}
