package cn.onething.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What docs/bundle-format.md promises under “Try it”: a bundle and two departments of one's own, without Java. */
@Tag("slow")
class StrangerIT {
    private static final Path FILES = Path.of("src/test/resources/stranger").toAbsolutePath();
    private static final String CATALOGUE = FILES.resolve("catalogue").toString();
    private static final String DEPARTMENTS = FILES.resolve("departments").toString();

    @BeforeAll
    static void startWithFilesOfItsOwn() {
        OneThing.startAnew(
                Map.of("ONETHING_ORCHESTRATOR_CATALOGUE", CATALOGUE, "ONETHING_HOSTING_FOLDER", DEPARTMENTS),
                "postgresql",
                "kafka",
                "gateway",
                "orchestrator",
                "tax",
                "configured");
    }

    @AfterAll
    static void stopTheSuite() {
        OneThing.must("down");
    }

    private static OneThing.Result submit(String application) {
        return OneThing.run("submit", FILES.resolve(application).toString(), "--officers", "auto", "--json");
    }

    private static JsonNode record(String key, String department) {
        return OneThing.must("lookup", key, "--department", department, "--json")
                .json();
    }

    private static List<String> of(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.get(field).asString())
                .toList();
    }

    @Test
    void theFilesFitEachOther() {
        assertThat(OneThing.must("catalogue", "check", CATALOGUE, "--departments", DEPARTMENTS)
                        .output())
                .startsWith("目录无误 no errors")
                .doesNotContain("warning");
    }

    @Test
    void grantsTheLicenceAndWhatNeedsItsNumber() {
        OneThing.Result ended = submit("fair.json");

        assertThat(ended.exitCode()).as(ended.output() + ended.errors()).isZero();
        assertThat(ended.json().get("status").asString()).isEqualTo("COMPLETED");
        assertThat(of(ended.json().get("items"), "item"))
                .containsExactly("tax-check", "market-licence", "noise-permit", "stall-power");
        assertThat(ended.errors()).contains("农业农村局");

        JsonNode fair = record("91999900MA00TE5T22", "agriculture").get("current");
        String licence = fair.get("licenceNumber").asString();
        assertThat(licence).startsWith("NJ");
        JsonNode permit = record(licence, "noise-control").get("current");
        assertThat(permit.get("decibels").asInt()).isEqualTo(65);
        assertThat(permit.get("permitNumber").asString()).startsWith("ZS");
        assertThat(OneThing.must("lookup", licence, "--department", "noise-control")
                        .output())
                .contains("最大声级 decibels", "许可编号 permitNumber");
    }

    @Test
    void takesTheLicenceBackWhenTheFairIsTooLoud() {
        OneThing.Result ended = submit("fair-too-loud.json");

        assertThat(ended.exitCode()).as(ended.output() + ended.errors()).isEqualTo(4);
        assertThat(ended.json().get("status").asString()).isEqualTo("COMPENSATED");
        assertThat(of(ended.json().get("items"), "status"))
                .containsExactly("GRANTED", "COMPENSATED", "REFUSED", "COMPENSATED");
        JsonNode fair = record("91999900MA1000011G", "agriculture");
        assertThat(of(fair.get("history"), "kind")).containsExactly("change", "revert");
        assertThat(fair.get("current").get("registered").asBoolean()).isFalse();
    }

    @Test
    void whoSaysNoToBothNeedsTheLicenceOnly() {
        OneThing.Result ended = submit("fair-quiet.json");

        assertThat(ended.exitCode()).as(ended.output() + ended.errors()).isZero();
        assertThat(of(ended.json().get("items"), "item")).containsExactly("tax-check", "market-licence");
    }

    @Test
    void provesItsJournals() {
        assertThat(OneThing.must("verify", "orchestrator", "tax", "configured", "--json")
                        .json()
                        .get("ok")
                        .asBoolean())
                .isTrue();
    }
}
