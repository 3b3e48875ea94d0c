package cn.onething.orchestrator.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.Client.Answer;
import cn.onething.orchestrator.OrchestratorTest;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OrchestratorTest
class BundlesIT {
    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void allBundlesAreListedWithTheirItemsAndDepartments() {
        JsonNode bundles = client.get("/api/bundles").json().path("bundles");

        assertThat(bundles.values())
                .extracting(bundle -> bundle.path("id").asString())
                .contains("enterprise-info-change", "enterprise-relocation", "five");
        JsonNode change = StreamSupport.stream(bundles.spliterator(), false)
                .filter(bundle -> bundle.path("id").asString().equals("enterprise-info-change"))
                .findFirst()
                .orElseThrow();
        assertThat(change.at("/name/zh").asString()).isEqualTo("企业信息变更");
        assertThat(change.at("/audience/id").asString()).isEqualTo("enterprise");
        JsonNode first = change.at("/items/0");
        assertThat(first.at("/department/name/zh").asString()).isEqualTo("市场监管局");
        assertThat(first.path("offered").asBoolean()).isTrue();
        assertThat(first.path("promisedDays").asInt()).isEqualTo(1);
        assertThat(bundles.size()).isEqualTo(30);
    }

    @Test
    void aRegionGetsItsOwnDefinition() {
        assertThat(client.get("/api/bundles/enterprise-info-change?region=310115")
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(101);
        assertThat(client.get("/api/bundles/enterprise-info-change?region=999900")
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theFormIsAJsonSchemaWithLabelsInBothLanguages() {
        JsonNode form = client.get("/api/bundles/enterprise-info-change/form?region=999900")
                .json();

        assertThat(form.path("$schema").asString()).contains("2020-12");
        assertThat(form.at("/properties/creditCode/x-label/zh").asString()).isEqualTo("统一社会信用代码");
        assertThat(form.at("/properties/creditCode/x-label/en").asString()).isEqualTo("Unified social credit code");
        assertThat(form.path("properties").has("accountBank"))
                .as("asked only by an item that was not ticked")
                .isFalse();
    }

    @Test
    void whatDoesNotExistIsAProblem() {
        assertThat(client.get("/api/bundles/no-such").problem()).isEqualTo("no-such-bundle");
        assertThat(client.get("/api/bundles/no-such").status()).isEqualTo(404);
        assertThat(client.get("/api/bundles/five?region=1").errors()).containsExactly("/query/region wrong-form");
        Answer items = client.get("/api/bundles/enterprise-info-change/form?items=tax-change,x");
        assertThat(items.errors()).containsExactly("/query/items/1 unknown-item");
    }
}
