package cn.onething.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The cases that started it all, each from its application to its end, with scripted officers at every department. */
@ExtendWith(TheSuite.class)
class SeedCasesIT {

    private static JsonNode completed(String example) {
        OneThing.Result submit = OneThing.run(
                Duration.ofMinutes(3), "submit", "examples/" + example + ".json", "--officers", "auto", "--json");
        assertThat(submit.exitCode()).as(submit.output() + submit.errors()).isZero();
        assertThat(submit.json().get("status").asString()).isEqualTo("COMPLETED");
        return caseOf(submit.json().get("caseNumber").asString());
    }

    private static JsonNode caseOf(String number) {
        try {
            return new Gateway().get("/api/cases/" + number).json();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String dayInChina(String moment) {
        return LocalDate.ofInstant(Instant.parse(moment), ZoneId.of("Asia/Shanghai"))
                .toString();
    }

    private static JsonNode item(JsonNode ended, String id) {
        for (JsonNode item : ended.get("items")) {
            if (item.get("item").asString().equals(id)) {
                return item;
            }
        }
        throw new AssertionError("no item " + id + " in " + ended);
    }

    @Test
    void chongqingNewbornTenItemsInFiveWorkingDaysOneParcel() throws IOException {
        JsonNode ended = completed("newborn-birth-chongqing");
        assertThat(ended.get("items")).hasSize(10);
        JsonNode limit = OneThing.must(
                        "calendar",
                        "due",
                        "--accepted",
                        dayInChina(ended.get("submittedAt").asString()),
                        "--days",
                        "5",
                        "--region",
                        "500000",
                        "--json")
                .json();
        assertThat(ended.get("dueAt").asString())
                .startsWith(limit.get("due").asString().substring(0, 10));
        List<String> handedOver = new ArrayList<>();
        for (String id : List.of(
                "birth-certificate", "vaccination-certificate", "household-registration", "social-security-card")) {
            JsonNode item = item(ended, id);
            assertThat(item.at("/certificate/identifier").asString()).as(id).startsWith("1.2.156.3005.2.");
            handedOver.add(item.at("/handover/handedOverAt").asString());
        }
        assertThat(handedOver).as("one parcel").doesNotContain("").allMatch(handedOver.getFirst()::equals);

        String identifier =
                item(ended, "birth-certificate").at("/certificate/identifier").asString();
        Gateway.Answer page = new Gateway().get("/certificates/" + identifier);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).as("where the code on the certificate leads").contains("证照核验", identifier);
    }

    @Test
    void shanghaiRepresentativeChangeWithTheBanksCall() {
        JsonNode ended = completed("enterprise-info-change-shanghai");
        assertThat(item(ended, "bank-account-change").get("status").asString()).isEqualTo("GRANTED");
    }

    @Test
    void beijingRestaurantWithThePaperThatFollows() {
        JsonNode ended = completed("open-restaurant-beijing");
        assertThat(item(ended, "food-permit").get("promises")).isEmpty();
        assertThat(papers(ended)).contains("food-safety-rules");
    }

    private static String papers(JsonNode ended) {
        try {
            return new Gateway()
                    .get("/api/cases/" + ended.get("caseNumber").asString() + "/papers")
                    .body();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nanjingBankruptcyReport() {
        JsonNode ended = completed("bankruptcy-info-check-nanjing");
        assertThat(ended.get("items").size()).isGreaterThanOrEqualTo(9);
    }

    @Test
    void qingdaoRentalThroughAllocationAndMoveIn() {
        JsonNode ended = completed("public-rental-housing-qingdao");
        assertThat(item(ended, "allocation").get("status").asString()).isEqualTo("GRANTED");
        assertThat(item(ended, "contract-move-in").get("status").asString()).isEqualTo("GRANTED");
    }

    /** 免申: customs and the credit office learn the new name by themselves. */
    @Test
    void aNewNameReachesRegistersThatNobodyAppliedTo() throws InterruptedException {
        String number = completed("enterprise-info-change").get("caseNumber").asString();
        for (String department : List.of("customs", "credit-office", "gov-service", "statistics")) {
            JsonNode current = current(department, "91999900MA1000010D");
            for (int i = 0; i < 50 && !current.path("caseNumber").asString("").equals(number); i++) {
                Thread.sleep(200);
                current = current(department, "91999900MA1000010D");
            }
            assertThat(current.path("name").asString()).as(department).isEqualTo("云溪瑞丰数字科技有限公司");
            assertThat(current.path("caseNumber").asString()).as(department).isEqualTo(number);
        }
    }

    private static JsonNode current(String department, String creditCode) {
        return OneThing.must("lookup", creditCode, "--department", department, "--json")
                .json()
                .path("current");
    }

    @Test
    void theJournalsAreProvedAfterwards() {
        assertThat(OneThing.must("verify", "--json").json().get("ok").asBoolean())
                .isTrue();
    }
}
