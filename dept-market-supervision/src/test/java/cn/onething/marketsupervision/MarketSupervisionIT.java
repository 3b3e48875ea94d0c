package cn.onething.marketsupervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.testkit.DepartmentBehaviour;
import cn.onething.events.ItemEvent;
import cn.onething.events.ItemRef;
import cn.onething.marketsupervision.company.TheCompany;
import cn.onething.marketsupervision.demo.DemoRegisters;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketSupervisionIT extends DepartmentBehaviour {
    private static final String DESTINATION = DemoCompanies.authorityOf(DemoCompanies.OTHER_REGION);
    private static final String SUCCESSOR = TheCompany.SUCCESSOR.idNumber();

    MarketSupervisionIT() {
        super("market-supervision", "registration-change");
    }

    @Override
    protected String form(String creditCode) {
        return """
            {'creditCode': '%s', 'changeKinds': ['legal-representative'], 'resolutionDate': '2026-03-01',
             'newLegalRepresentative': {'name': '李四', 'idNumber': '%s', 'mobile': '13900000000',
                                        'post': '董事长'}}
            """.formatted(creditCode, SUCCESSOR);
    }

    @Test
    void refusesABannedRepresentativeAndACompanyInTheAbnormalList() {
        assertRefused(
                "registration-change",
                form(DemoCompanies.SEIZED).replace(SUCCESSOR, DemoRegisters.BANNED_PERSON),
                "representative-banned");
        assertRefused("registration-change", form(DemoCompanies.ABNORMAL), "in-abnormal-list");
        assertRefused("blocking-check-registration", "{'creditCode': '" + DemoCompanies.SEIZED + "'}", "file-seized");
    }

    @Test
    void doesNothingMoreForADeregisteredCompany() {
        assertThat(refusal("registration-change", form(DemoCompanies.DEREGISTERED)))
                .isEqualTo("company-deregistered");
        assertThat(List.of(
                        "licence-reissue",
                        "move-in-application",
                        "blocking-check-registration",
                        "move-out-file",
                        "address-change"))
                .allSatisfy(service -> assertThat(refusal(service, moveForm(DemoCompanies.DEREGISTERED, "任意路1号")))
                        .isEqualTo("company-deregistered"));
    }

    @Test
    void takesOneMoveOfACompanyInAtATime() {
        String form = moveForm(DemoCompanies.all().get(97).creditCode(), "任意路1号");
        ItemRef first = topics().newItem("move-in-application");
        topics().apply(first, "move-in-application", form);
        assertThat(topics().answer(first)).isInstanceOf(ItemEvent.Granted.class);
        assertThat(refusal("move-in-application", form)).isEqualTo("move-under-way");

        topics().compensate(first, "move-in-application");
        assertThat(topics().answer(first)).isInstanceOf(ItemEvent.Compensated.class);
        ItemRef second = topics().newItem("move-in-application");
        topics().apply(second, "move-in-application", form);
        assertThat(topics().answer(second)).isInstanceOf(ItemEvent.Granted.class);
    }

    @Test
    void issuesANewVersionOfTheLicence() {
        String code = DemoCompanies.WITH_ARREARS;
        ItemRef item = topics().newItem("licence-reissue");
        topics().apply(item, "licence-reissue", "{'creditCode': '" + code + "'}");

        assertThat(topics().answer(item)).isInstanceOf(ItemEvent.Granted.class);
        assertThat(company(code).at("/current/licenceNumber").asString()).isEqualTo(code + "-2");

        topics().compensate(item, "licence-reissue");
        assertThat(topics().answer(item)).isInstanceOf(ItemEvent.Compensated.class);
        assertThat(company(code).at("/current/licenceNumber").asString()).isEqualTo(code + "-3");
    }

    @Test
    void returnsTheFileWhenTheDestinationRefusesTheAddress() {
        String code = DemoCompanies.all().get(99).creditCode();
        ItemRef out = topics().newItem("move-out-file");
        topics().apply(out, "move-out-file", moveForm(code, "任意路1号"));
        assertThat(topics().answer(out)).isInstanceOf(ItemEvent.Granted.class);
        assertThat(company(code).at("/current/fileState").asString()).isEqualTo("handed-over");

        assertRefused(
                "address-change", moveForm(code, DemoRegisters.FORBIDDEN_ADDRESS.street()), "address-not-allowed");
        topics().compensate(out, "move-out-file");

        assertThat(topics().answer(out)).isInstanceOf(ItemEvent.Compensated.class);
        assertThat(company(code).at("/current/fileState").asString()).isEqualTo("here");
        assertThat(company(code).get("history")).hasSize(3);
    }

    @Test
    void registersTheCompanyAtTheDestination() {
        String code = DemoCompanies.all().get(98).creditCode();
        for (String service : new String[] {"move-in-application", "move-out-file", "address-change"}) {
            ItemRef item = topics().newItem(service);
            topics().apply(item, service, moveForm(code, "任意路1号"));
            assertThat(topics().answer(item)).isInstanceOf(ItemEvent.Granted.class);
        }
        assertThat(company(code).at("/current/authority").asString()).isEqualTo(DESTINATION);
        assertThat(company(code).at("/current/address/street").asString()).isEqualTo("任意路1号");
        assertThat(company(code).at("/current/fileState").asString()).isEqualTo("here");
    }

    private void assertRefused(String service, String form, String code) {
        ItemRef item = topics().newItem(service);
        topics().apply(item, service, form);
        assertThat(topics().answer(item))
                .isInstanceOfSatisfying(
                        ItemEvent.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    private static String moveForm(String creditCode, String street) {
        return """
            {'creditCode': '%s', 'newAddress': {'region': '999901', 'street': '%s', 'document': 'any'},
             'destinationAuthority': '%s', 'reason': '任意'}
            """.formatted(creditCode, street, DESTINATION);
    }
}
