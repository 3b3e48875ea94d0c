package cn.onething.publicsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.testkit.DepartmentBehaviour;
import cn.onething.events.ItemEvent;
import cn.onething.events.ItemRef;
import cn.onething.publicsecurity.representative.TheRepresentative;
import org.junit.jupiter.api.Test;

class PublicSecurityIT extends DepartmentBehaviour {

    PublicSecurityIT() {
        super("public-security", "legal-rep-sync");
    }

    @Override
    protected String form(String creditCode) {
        return """
            {'creditCode': '%s',
             'newLegalRepresentative': {'name': '李四', 'idNumber': '%s', 'mobile': '13900000000', 'post': '董事长'}}
            """.formatted(creditCode, TheRepresentative.SUCCESSOR.idNumber());
    }

    @Test
    void recordsASealWithTheNewName() {
        String code = DemoCompanies.all().get(99).creditCode();
        ItemRef item = topics().newItem("seal-change");
        topics().apply(item, "seal-change", "{'creditCode': '" + code + "', 'newName': '新名称有限公司'}");

        assertThat(topics().answer(item)).isInstanceOf(ItemEvent.Granted.class);
        assertThat(company(code).at("/current/sealInscription").asString()).isEqualTo("新名称有限公司");
        assertThat(company(code).at("/current/caseNumber").asString()).isEqualTo(item.caseNumber());
    }

    @Test
    void doesNothingMoreForACompanyWhoseSealsWereCancelled() {
        String seal = "{'creditCode': '" + DemoCompanies.DEREGISTERED + "', 'newName': '新名称有限公司'}";
        assertThat(refusal("legal-rep-sync", form(DemoCompanies.DEREGISTERED))).isEqualTo("company-deregistered");
        assertThat(refusal("seal-change", seal)).isEqualTo("company-deregistered");
    }

    @Test
    void registersABirthAndCancelsIt() {
        ItemRef item = topics().newItem("household-registration");
        topics().apply(item, "household-registration", """
            {'childName': '赵小溪', 'childSex': 'female', 'birthTime': '2026-02-18T04:10',
             'birthCertificateNumber': 'P000009999', 'sideToFollow': 'mother', 'householdNumber': '999900001',
             'ethnicGroup': '汉族',
             'mother': {'name': '陈静', 'idNumber': '999900199304120026', 'mobile': '13900000000'},
             'father': {'name': '赵磊', 'idNumber': '999900199109180015', 'mobile': '13900000000'}}
            """);
        assertThat(topics().answer(item)).isInstanceOf(ItemEvent.Granted.class);

        topics().compensate(item, "household-registration");
        assertThat(topics().answer(item)).isInstanceOf(ItemEvent.Compensated.class);
    }
}
