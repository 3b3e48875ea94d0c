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
    void doesNothingMoreForADeregisteredTaxpayer() {
        String move = "{'creditCode': '" + DemoCompanies.DEREGISTERED
                + "', 'newAddress': {'region': '999901', 'street': '望江路9号', 'document': 'x'}}";
        assertThat(refusal("tax-change", form(DemoCompanies.DEREGISTERED))).isEqualTo("taxpayer-deregistered");
        assertThat(refusal("tax-move", move)).isEqualTo("taxpayer-deregistered");
        assertThat(refusal("blocking-check-tax", move)).isEqualTo("taxpayer-deregistered");
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

    @Test
    void takesPurchaseTaxAsItsFileSaysAndGivesItBack() {
        String vehicle = "LZZ999900ZZ000302";
        ItemRef item = topics().newItem("purchase-tax");
        topics().apply(item, "purchase-tax", "{'vehicleIdentification': '" + vehicle + "', 'vehiclePrice': 88800.0}");

        ItemEvent granted = topics().answer(item);
        assertThat(granted)
                .isInstanceOfSatisfying(
                        ItemEvent.Granted.class,
                        answer -> assertThat(answer.certificate()).isNotNull());
        assertThat(record(vehicle).at("/current/state").asString()).isEqualTo("paid");
        assertThat(record(vehicle).at("/current/number").asString()).startsWith("CGSWS");
        assertThat(record(vehicle).at("/current/caseNumber").asString()).isEqualTo(item.caseNumber());

        ItemRef again = topics().newItem("purchase-tax");
        topics().apply(again, "purchase-tax", "{'vehicleIdentification': '" + vehicle + "', 'vehiclePrice': 88800}");
        assertThat(topics().answer(again))
                .isInstanceOfSatisfying(
                        ItemEvent.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("already-paid"));

        topics().compensate(item, "purchase-tax");
        assertThat(topics().answer(item)).isInstanceOf(ItemEvent.Compensated.class);
        assertThat(record(vehicle).at("/current/state").asString()).isEqualTo("open");
        assertThat(record(vehicle).get("history")).hasSize(3);
    }
}
