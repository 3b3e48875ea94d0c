package cn.onething.catalogue.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.WithoutBank;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.events.CheckCharacters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class FormRulesTests {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private final FormRules rules = new FormRules(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Bundle bundle =
            CATALOGUE.bundle("enterprise-info-change", "999900").orElseThrow();

    @Test
    void acceptsACompleteForm() {
        assertThat(check(form -> {})).isEmpty();
    }

    @Test
    void namesWhatIsMissingInBothLanguages() {
        assertThat(check(form -> representative(form).remove("mobile")))
                .containsExactly(new FieldError(
                        "/form/newLegalRepresentative/mobile",
                        "missing",
                        "“新法定代表人 · 手机号码”未填写",
                        "\"New legal representative · Mobile number\" is missing"));
    }

    @Test
    void asksForAFieldOnlyWhenItsConditionHolds() {
        assertThat(errors(form -> ((ArrayNode) form.get("changeKinds")).add("name")))
                .containsExactly("/form/newName missing");
        assertThat(errors(form -> form.put("newName", "示范丙公司"))).containsExactly("/form/newName not-asked");
    }

    @Test
    void tellsWhatNobodyAskedForFromWhatTheFormDoesNotHave() {
        assertThat(check(form -> form.put("licenceNumber", "YYZZ1")))
                .containsExactly(new FieldError(
                        "/form/licenceNumber",
                        "not-asked",
                        "“营业执照编号”由“营业执照换发”产生，无需填写",
                        "\"Licence number\" comes from \"New business licence\", not from the form"));
        Bundle restaurant = CATALOGUE.bundle("open-restaurant", "999900").orElseThrow();
        ObjectNode form = JSON.createObjectNode().put("tobaccoShopType", "餐饮店").put("surprise", 1);

        assertThat(rules.check(restaurant, restaurant.chosen(form, Set.of()), form))
                .filteredOn(error -> !error.code().equals("missing"))
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactlyInAnyOrder("/form/tobaccoShopType not-asked", "/form/surprise unknown-field");
    }

    @Test
    void aQuestionThatDecidesAboutAnItemCanBeAnsweredWithNo() {
        Bundle restaurant = CATALOGUE.bundle("open-restaurant", "999900").orElseThrow();
        ObjectNode no = JSON.createObjectNode().put("signWanted", false);
        ObjectNode yes = JSON.createObjectNode().put("signWanted", true);
        ObjectNode page = rules.schema(restaurant, Set.of());

        assertThat(pointers(restaurant, no)).doesNotContain("/form/signWanted", "/form/signText");
        assertThat(pointers(restaurant, JSON.createObjectNode())).doesNotContain("/form/signWanted");
        assertThat(pointers(restaurant, yes)).contains("/form/signText");
        no.put("signText", "云溪");
        assertThat(pointers(restaurant, no)).contains("/form/signText");
        assertThat(page.at("/properties/signWanted/type").asString()).isEqualTo("boolean");
        assertThat(page.at("/allOf").valueStream().map(rule -> rule.path("else").toString()))
                .anyMatch(refused -> refused.contains("signText"))
                .noneMatch(refused -> refused.contains("signWanted"));
    }

    private List<String> pointers(Bundle of, ObjectNode form) {
        return rules.check(of, of.chosen(form, Set.of()), form).stream()
                .map(FieldError::pointer)
                .toList();
    }

    @Test
    void refusesUnknownFieldsAtEveryDepth() {
        assertThat(errors(form -> {
                    form.put("surprise", 1);
                    representative(form).put("a/b", 1);
                }))
                .containsExactlyInAnyOrder(
                        "/form/surprise unknown-field", "/form/newLegalRepresentative/a~1b unknown-field");
    }

    @Test
    void tellsAWrongCheckCharacterFromAWrongFormAndADateThatDoesNotExist() {
        assertThat(errors(form -> form.put("creditCode", "91999900MA00TE5T23")))
                .containsExactly("/form/creditCode wrong-check-digit");
        assertThat(errors(form -> form.put("creditCode", "91350100M000100Y4Z")))
                .containsExactly("/form/creditCode wrong-form");
        assertThat(errors(form -> representative(form).put("idNumber", "340524198001010018")))
                .containsExactly("/form/newLegalRepresentative/idNumber wrong-check-digit");
        assertThat(errors(form -> representative(form).put("idNumber", withCheck("99990019850231003"))))
                .containsExactly("/form/newLegalRepresentative/idNumber no-such-date");
        assertThat(errors(form -> representative(form).put("idNumber", withCheck("99990020261123003"))))
                .containsExactly("/form/newLegalRepresentative/idNumber date-in-future");
        assertThat(errors(form -> form.put("resolutionDate", "2026-02-30")))
                .containsExactly("/form/resolutionDate no-such-date");
        assertThat(errors(form -> form.put("resolutionDate", "30.2.2026")))
                .containsExactly("/form/resolutionDate wrong-form");
    }

    @Test
    void namesTypesListsAndLengths() {
        assertThat(errors(form -> form.put("creditCode", 5))).containsExactly("/form/creditCode wrong-type");
        assertThat(errors(form -> form.putNull("creditCode"))).containsExactly("/form/creditCode wrong-type");
        assertThat(errors(form -> ((ArrayNode) form.get("changeKinds")).add("colour")))
                .containsExactly("/form/changeKinds/1 not-allowed");
        assertThat(errors(form -> ((ArrayNode) form.get("changeKinds")).add("legal-representative")))
                .containsExactly("/form/changeKinds repeated");
        assertThat(errors(form -> representative(form).put("name", "长".repeat(51))))
                .containsExactly("/form/newLegalRepresentative/name too-long");
        assertThat(errors(form -> representative(form).put("name", "")))
                .containsExactly("/form/newLegalRepresentative/name too-short");
        assertThat(errors(form -> representative(form).put("mobile", "12345")))
                .containsExactly("/form/newLegalRepresentative/mobile wrong-form");
    }

    @Test
    void anEmptyListOfChangesIsNoChange() {
        assertThat(errors(form -> {
                    form.putArray("changeKinds");
                    form.remove("newLegalRepresentative");
                }))
                .containsExactly("/form/changeKinds too-few");
    }

    @Test
    void neverRepeatsAnAnswer() {
        String wrong = "340524198001010018";

        assertThat(check(form -> representative(form).put("idNumber", wrong)).toString())
                .doesNotContain(wrong);
    }

    @Test
    void refusesItemsThatAreUnknownOrNotOffered() {
        Bundle withoutBank = WithoutBank.catalogue()
                .bundle("enterprise-info-change", "999900")
                .orElseThrow();
        assertThat(rules.checkItems(withoutBank, List.of("licence-reissue", "bank-account-change", "nonsense")))
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactly("/items/1 not-offered", "/items/2 unknown-item");
    }

    @Test
    void theSchemaForFrontEndsCarriesLabelsAndLeavesOutWhatIsNotOffered() {
        Bundle withoutBank = WithoutBank.catalogue()
                .bundle("enterprise-info-change", "999900")
                .orElseThrow();
        ObjectNode schema = rules.schema(withoutBank, Set.of());

        assertThat(schema.at("/title").asString()).isEqualTo("企业信息变更");
        assertThat(schema.at("/properties/newName/x-label/en").asString()).isEqualTo("New name");
        assertThat(schema.at("/properties/changeKinds/items/x-values/scope/zh").asString())
                .isEqualTo("经营范围");
        assertThat(schema.at("/properties").propertyNames()).doesNotContain("accountBank", "sealRecordNumber");
        assertThat(schema.at("/required").valueStream().map(node -> node.asString()))
                .containsExactly("creditCode", "changeKinds", "resolutionDate");
    }

    private List<String> errors(Consumer<ObjectNode> change) {
        return check(change).stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    private List<FieldError> check(Consumer<ObjectNode> change) {
        ObjectNode form = (ObjectNode) JSON.readTree("""
                {
                  "creditCode": "91999900MA00TE5T22",
                  "changeKinds": ["legal-representative"],
                  "newLegalRepresentative": {
                    "name": "周新任", "idNumber": "999900198506150034", "mobile": "13900000000", "post": "执行董事"},
                  "resolutionDate": "2026-11-02"
                }""");
        change.accept(form);
        return rules.check(bundle, bundle.chosen(form, Set.of()), form);
    }

    private static ObjectNode representative(ObjectNode form) {
        return (ObjectNode) form.get("newLegalRepresentative");
    }

    private static String withCheck(String first17) {
        return first17 + CheckCharacters.citizenNumber(first17);
    }
}
