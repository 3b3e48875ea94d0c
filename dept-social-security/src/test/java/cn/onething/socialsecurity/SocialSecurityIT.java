package cn.onething.socialsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.testkit.DepartmentBehaviour;
import cn.onething.events.ItemEvent;
import cn.onething.events.ItemRef;
import cn.onething.socialsecurity.employer.TheAccount;
import org.junit.jupiter.api.Test;

class SocialSecurityIT extends DepartmentBehaviour {

    SocialSecurityIT() {
        super("social-security", "social-insurance-change");
    }

    @Override
    protected String form(String creditCode) {
        return """
            {'creditCode': '%s', 'changeKinds': ['legal-representative'],
             'newLegalRepresentative': {'name': '李四', 'idNumber': '%s', 'mobile': '13900000000', 'post': '董事长'}}
            """.formatted(creditCode, TheAccount.SUCCESSOR.idNumber());
    }

    @Test
    void doesNothingMoreForAnEmployerThatWasDeregisteredUntilThatIsTakenBack() {
        String code = DemoCompanies.all().get(98).creditCode();
        String move = "{'creditCode': '" + code
                + "', 'newAddress': {'region': '999901', 'street': '望江路9号', 'document': 'x'}}";
        ItemRef close = topics().newItem("social-insurance-close");
        topics().apply(close, "social-insurance-close", "{'creditCode': '" + code + "'}");
        assertThat(topics().answer(close)).isInstanceOf(ItemEvent.Granted.class);

        assertThat(refusal("social-insurance-change", form(code))).isEqualTo("insurance-ended");
        assertThat(refusal("insurance-move", move)).isEqualTo("insurance-ended");

        topics().compensate(close, "social-insurance-close");
        assertThat(topics().answer(close)).isInstanceOf(ItemEvent.Compensated.class);
        ItemRef change = topics().newItem("social-insurance-change");
        topics().apply(change, "social-insurance-change", form(code));
        assertThat(topics().answer(change)).isInstanceOf(ItemEvent.Granted.class);
    }

    @Test
    void movesAnAccountToAnotherOffice() {
        String code = DemoCompanies.all().get(99).creditCode();
        ItemRef move = topics().newItem("insurance-move");
        topics().apply(
                        move,
                        "insurance-move",
                        "{'creditCode': '" + code
                                + "', 'newAddress': {'region': '999901', 'street': '望江路9号', 'document': 'x'}}");

        assertThat(topics().answer(move)).isInstanceOf(ItemEvent.Granted.class);
        assertThat(company(code).at("/current/authority").asString()).isEqualTo("999901");
    }
}
