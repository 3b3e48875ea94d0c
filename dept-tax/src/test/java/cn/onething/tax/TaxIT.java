package cn.onething.tax;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.testkit.DepartmentBehaviour;
import cn.onething.events.ItemEvent;
import cn.onething.events.ItemRef;
import cn.onething.tax.taxpayer.TheTaxpayer;
import org.junit.jupiter.api.Test;

class TaxIT extends DepartmentBehaviour {

    TaxIT() {
        super("tax", "tax-change");
    }

    @Override
    protected String form(String creditCode) {
        return """
            {'creditCode': '%s', 'changeKinds': ['legal-representative'],
             'newLegalRepresentative': {'name': '李四', 'idNumber': '%s', 'mobile': '13900000000', 'post': '董事长'}}
            """.formatted(creditCode, TheTaxpayer.SUCCESSOR.idNumber());
    }

    @Test
    void holdsACompanyWithArrears() {
        ItemRef item = topics().newItem("blocking-check-tax");
        topics().apply(item, "blocking-check-tax", "{'creditCode': '" + DemoCompanies.WITH_ARREARS + "'}");

        assertThat(topics().answer(item))
                .isInstanceOfSatisfying(
                        ItemEvent.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("tax-arrears"));
    }

    @Test
    void movesACompanyToAnotherOffice() {
        String code = DemoCompanies.all().get(99).creditCode();
        ItemRef check = topics().newItem("blocking-check-tax");
        topics().apply(check, "blocking-check-tax", "{'creditCode': '" + code + "'}");
        assertThat(topics().answer(check)).isInstanceOf(ItemEvent.Granted.class);

        ItemRef move = topics().newItem("tax-move");
        topics().apply(
                        move,
                        "tax-move",
                        "{'creditCode': '" + code
                                + "', 'newAddress': {'region': '999901', 'street': '望江路9号', 'document': 'x'}}");

        assertThat(topics().answer(move)).isInstanceOf(ItemEvent.Granted.class);
        assertThat(company(code).at("/current/taxAuthority").asString()).isEqualTo(TheTaxpayer.DESTINATION.code());
    }
}
