package cn.onething.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The suite's main job, from one command to four registers. */
@ExtendWith(TheSuite.class)
class MainJobIT {
    private static final List<String> DEPARTMENTS =
            List.of("market-supervision", "tax", "public-security", "social-security");

    @Test
    void changesTheRepresentativeInAllFourRegistersAtOnce() {
        OneThing.must("status");
        OneThing.Result submit =
                OneThing.must("submit", "examples/change-legal-representative.json", "--watch", "--json");
        assertThat(submit.json().get("status").asString()).isEqualTo("COMPLETED");
        // 5 s on a machine of its own; a test leaves room for a busy one
        assertThat(submit.took()).isLessThan(Duration.ofSeconds(10));
        String number = submit.json().get("caseNumber").asString();

        JsonNode registers =
                OneThing.must("lookup", "91999900MA00TE5T22", "--json").json().get("departments");
        assertThat(registers).hasSize(DEPARTMENTS.size());
        for (JsonNode register : registers) {
            assertThat(register.get("current").get("caseNumber").asString())
                    .as(register.get("department").asString())
                    .isEqualTo(number);
            assertThat(register.get("current").toString()).contains("周");
        }
    }

    @Test
    void movesACompanyToAnotherAuthority() {
        JsonNode moved = OneThing.must("submit", "examples/relocation.json", "--watch", "--json")
                .json();
        assertThat(moved.get("status").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void takesTheFileBackWhenTheDestinationRefusesTheAddress() {
        OneThing.Result refused = OneThing.run("submit", "examples/relocation-refused.json", "--watch", "--json");
        assertThat(refused.json().get("status").asString()).isEqualTo("COMPENSATED");
        assertThat(refused.exitCode()).isEqualTo(4);
        String number = refused.json().get("caseNumber").asString();

        JsonNode register = OneThing.must("lookup", "91999900MA00TE7T5N", "--json")
                .json()
                .get("departments")
                .get(0);
        List<String> kinds = StreamSupport.stream(register.get("history").spliterator(), false)
                .filter(entry -> number.equals(entry.get("caseNumber").asString("")))
                .map(entry -> entry.get("kind").asString())
                .toList();
        assertThat(kinds).contains("change", "revert");
        assertThat(register.get("current").get("address").get("region").asString())
                .isEqualTo("999900");
        assertThat(register.get("current").get("fileState").asString()).isEqualTo("here");
    }

    @Test
    void refusesBadInputAndNamesTheField() throws IOException {
        Gateway gateway = new Gateway();
        String good = Files.readString(OneThing.ROOT.resolve("examples/change-legal-representative.json"));
        int before = gateway.get("/api/cases?limit=200").json().get("cases").size();

        Gateway.Answer wrong = gateway.post(
                "/api/cases", "application/json", good.replace("91999900MA00TE5T22", "91999900MA00TE5T23"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("errors").toString()).contains("/form/creditCode");
        assertThat(gateway.post("/api/cases", "application/json", "{\"bundle\":")
                        .status())
                .isEqualTo(400);
        assertThat(gateway.post("/api/cases", "text/plain", good).status()).isEqualTo(415);
        assertThat(gateway.post("/api/cases", "application/json", good.replace("2026-11-02", "2026-02-30"))
                        .status())
                .isEqualTo(422);
        assertThat(gateway.post("/api/cases", "application/json", " ".repeat(3 << 20) + good)
                        .status())
                .isEqualTo(413);
        assertThat(gateway.get("/operations/verify").status()).isEqualTo(404);

        assertThat(gateway.get("/api/cases?limit=200").json().get("cases")).hasSize(before);
    }

    @Test
    void provesItsJournals() {
        JsonNode proof = OneThing.must("verify", "--json").json();
        assertThat(proof.get("ok").asBoolean()).isTrue();
        assertThat(proof.get("problems")).isEmpty();
    }
}
