package cn.onething.marketsupervision.company;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.form.Address;
import cn.onething.department.testkit.LedgerBehaviour;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

abstract class CompaniesBehaviour extends LedgerBehaviour<Company> {

    @Override
    protected abstract Companies ledger();

    @Override
    protected List<String> known() {
        return List.of(TheCompany.any().creditCode(), TheCompany.other().creditCode());
    }

    @Override
    protected Class<Company> type() {
        return Company.class;
    }

    @Override
    protected Company changedOnce(Company company) {
        return company.withLegalRepresentative(TheCompany.SUCCESSOR);
    }

    @Override
    protected Company changedElsewhere(Company company) {
        return company.withCapital(company.capital().add(new BigDecimal("0.5")));
    }

    @Override
    protected Company changedAgain(Company company) {
        return company.withLegalRepresentative(TheCompany.FOUNDER);
    }

    @Test
    void findsWhoBearsAName() {
        assertThat(ledger().bearersOf(List.of(TheCompany.other().name(), "无此企业")))
                .containsExactlyEntriesOf(
                        Map.of(TheCompany.other().name(), TheCompany.other().creditCode()));
    }

    @Test
    void keepsEveryFieldOfACompany() {
        String code = TheCompany.any().creditCode();
        change(
                application(),
                code,
                company -> company.withName("新名称有限公司")
                        .withScope("餐饮服务")
                        .withFileAt(TheCompany.DESTINATION)
                        .movedTo(new Address("999901", "望江路9号"), TheCompany.DESTINATION));

        Company company = record(code);
        assertThat(company.name()).isEqualTo("新名称有限公司");
        assertThat(company.scope()).isEqualTo("餐饮服务");
        assertThat(company.address().street()).isEqualTo("望江路9号");
        assertThat(company.authority()).isEqualTo(TheCompany.DESTINATION);
        assertThat(company.fileIsHere()).isTrue();
    }
}
