package cn.onething.orchestrator.library;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.source.CatalogueFiles;
import cn.onething.events.MessageJson;
import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.Client.Answer;
import cn.onething.orchestrator.FakeDepartment;
import cn.onething.orchestrator.OrchestratorTest;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A case whose join is half filled goes over to a version that only another process has in its files. */
@OrchestratorTest
class VersionsIT {
    private static final String REGION = "998700";

    private static final String FIVE = CatalogueFiles.shipped().texts().get("bundles/five.yaml");
    private static final String OWN =
            FIVE.replace("id: five\n", "id: own-filing\n").replace("theme: \"900\"", "theme: \"998\"");

    /** Two spaces deep, as an item of the bundle. */
    private static final String FILING_F = """
              f:
                name: { zh: 备案己, en: Filing F }
                by: { department: public-security, service: filing, kind: filing, promised: 1, legal: 20, undo: CANCEL }
                group: all
                after: [ hard:a ]
                fields: [ creditCode, subject, remark ]
            """;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Catalogue catalogue;

    private Client client;
    private DefinitionStore store;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
        store = new DefinitionStore(jdbc, new TransactionTemplate(transactions));
    }

    @Test
    void aCaseGoesOverToANewVersionAndIsCompletedByIt() {
        JsonNode known = problems();
        String number = submit();
        try (FakeDepartment market = new FakeDepartment("market-supervision");
                FakeDepartment tax = new FakeDepartment("tax");
                FakeDepartment police = new FakeDepartment("public-security");
                FakeDepartment social = new FakeDepartment("social-security")) {
            market.grants(number, "a");
            await(number, "b", "SUBMITTED");
            tax.grants(number, "b");
            police.grants(number, "c");
            await(number, "b", "GRANTED");
            await(number, "c", "GRANTED");
            assertThat(migrate(2, number, "").at("/obstacles/0/code").asString())
                    .as("nobody has published it")
                    .isEqualTo("no-such-version");

            anotherProcessPublishes();
            int before = revision(number);
            JsonNode previewed = migrate(2, number, "&dryRun=true");
            assertThat(revision(number)).as("a dry run").isEqualTo(before);
            JsonNode migrated = migrate(2, number, "");

            assertThat(previewed.path("outcome").asString()).isEqualTo("POSSIBLE");
            assertThat(migrated.path("outcome").asString())
                    .as(migrated.toString())
                    .isEqualTo("MIGRATED");
            assertThat(migrated.path("added")).isEqualTo(previewed.path("added"));
            assertThat(migrated.at("/started/0").asString()).isEqualTo("f");
            assertThat(status(number, "f")).isEqualTo("SUBMITTED");
            assertThat(status(number, "e")).isEqualTo("WAITING");
            assertThat(revision(number)).isEqualTo(before + 1);
            assertThat(migrate(2, number, "").path("outcome").asString()).isEqualTo("UNCHANGED");

            social.grants(number, "d");
            await(number, "d", "GRANTED");
            assertThat(status(number, "e")).as("f is missing").isEqualTo("WAITING");
            police.grants(number, "f");
            await(number, "e", "SUBMITTED");
            market.grants(number, "e");
            await(number, "e", "GRANTED");
        }
        assertThat(view(number).path("status").asString()).isEqualTo("COMPLETED");
        assertThat(problems()).isEqualTo(known);
    }

    /** What is wrong with the journals: the database is that of other tests too, and one of them forges a row. */
    private JsonNode problems() {
        return client.get("/operations/verify").lines().getLast().required("problems");
    }

    @Test
    void aCaseStaysOnItsVersionWhateverTheFilesSayLater() {
        String number = submit();
        Bundle first = catalogue.bundle("five", REGION, 1).orElseThrow();

        Catalogue without = files(five -> five.replace("version: 1\n", "version: 2\n"));
        KeptDefinitions kept = new KeptDefinitions(without, store);
        kept.load();
        assertThat(without.keeping(kept).bundle("five", REGION, 1)).contains(first);

        Catalogue changed = files(five -> five.replace("promised: 1", "promised: 3"));
        KeptDefinitions other = new KeptDefinitions(changed, store);
        other.load();
        assertThat(changed.keeping(other).bundle("five", REGION, 1))
                .as("the same number, another content, and %s goes on", number)
                .contains(first);
        assertThat(changed.keeping(other).bundle("five", REGION)).contains(first);
        assertThat(changed.keeping(other)
                        .bundle("five", "310000")
                        .orElseThrow()
                        .items()
                        .getFirst()
                        .promisedDays())
                .as("no case of its region")
                .isEqualTo(3);
    }

    @Test
    void aBundleAndItsNextVersionArePublishedWhileCasesRunAndTheyStayOnTheirs() {
        assertThat(publish(OWN, "").json().path("stored").asBoolean()).isTrue();
        String old = submit("own-filing");
        String newer = OWN.replace("version: 1\n", "version: 2\n").replace("promised: 1", "promised: 2");

        JsonNode previewed = publish(newer, "?dryRun=true").json();
        assertThat(previewed.path("stored").asBoolean()).isFalse();
        assertThat(previewed.at("/definitions/0/version").asInt()).isEqualTo(2);
        assertThat(previewed.at("/definitions/0/openCases").asInt()).isOne();
        assertThat(catalogue.bundle("own-filing", REGION).orElseThrow().version())
                .isOne();

        assertThat(publish(newer, "").json().path("stored").asBoolean()).isTrue();
        assertThat(version(submit("own-filing"))).isEqualTo(2);
        assertThat(version(old)).isOne();
        assertThat(publish(newer, "").json().path("definitions").isEmpty())
                .as("the same again")
                .isTrue();
        assertThat(client.get("/api/bundles/own-filing").json().path("version").asInt())
                .isEqualTo(2);

        Catalogue afterARestart = new PublishedCatalogue(Catalogue.load(), new Publications(jdbc, transactions)).get();
        assertThat(afterARestart.bundle("own-filing", REGION).orElseThrow().version())
                .isEqualTo(2);
        assertThat(afterARestart.bundle("own-filing", REGION, 1)).isPresent();
        assertThat(client.get("/operations/catalogue").json().values())
                .anyMatch(each -> each.path("by").asString().equals("1001")
                        && each.at("/files/0").asString().equals("bundles/own-filing.yaml"));
    }

    @Test
    void whatIsWrongIsNotPublishedAndSaidLineByLine() {
        ObjectNode files = MessageJson.mapper().createObjectNode();
        files.put("bundles/five.yaml", FIVE.replace("promised: 1", "promised: 4"));
        files.put("departments.yaml", "");
        Answer refused = publish(files, "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("invalid-catalogue");
        assertThat(refused.errors()).containsExactly("/files/departments.yaml/1 not-publishable");

        files.remove("departments.yaml");
        assertThat(publish(files, "").errors()).containsExactly("/files/bundles~1five.yaml/4 version-not-raised");

        files.put(
                "bundles/five.yaml",
                FIVE.replace("version: 1\n", "version: 90\n").replace("department: tax", "department: weather"));
        assertThat(publish(files, "").errors()).containsExactly("/files/bundles~1five.yaml/20 unknown-department");

        files.removeAll();
        assertThat(publish(files, "").errors()).containsExactly("/files missing");
    }

    private Answer publish(String own, String query) {
        return publish(MessageJson.mapper().createObjectNode().put("bundles/own-filing.yaml", own), query);
    }

    private Answer publish(ObjectNode files, String query) {
        ObjectNode request =
                MessageJson.mapper().createObjectNode().put("by", "1001").put("why", "办〔2026〕1号");
        request.set("files", files);
        return client.post("/operations/catalogue" + query, request.toString(), "Content-Type", "application/json");
    }

    /** The version that a case is on, from its first decision. */
    private int version(String number) {
        return jdbc.queryForObject("select version from case_file where case_number = ?", Integer.class, number);
    }

    private void anotherProcessPublishes() {
        Catalogue newer = files(five -> five.replace("version: 1\n", "version: 2\n")
                .replace("hard:c, hard:d ]", "hard:c, hard:d, hard:f ]")
                .replace("  e:\n", FILING_F + "  e:\n"));
        Bundle second = newer.bundle("five", REGION).orElseThrow();
        assertThat(second.version()).isEqualTo(2);
        new KeptDefinitions(newer, store).keep(second, REGION);
    }

    private static Catalogue files(UnaryOperator<String> change) {
        SortedMap<String, String> texts = new TreeMap<>(CatalogueFiles.shipped().texts());
        texts.computeIfPresent("bundles/five.yaml", (_, five) -> change.apply(five));
        return Catalogue.of(new CatalogueFiles(texts));
    }

    private String submit() {
        return submit("five");
    }

    private String submit(String bundle) {
        return client.submit(Applications.changed(
                        Applications.five(),
                        application -> application.put("region", REGION).put("bundle", bundle)))
                .json()
                .path("caseNumber")
                .asString();
    }

    private JsonNode migrate(int to, String number, String more) {
        return client.post("/operations/migrations?bundle=five&to=" + to + more, number, "Content-Type", "text/plain")
                .lines()
                .getFirst();
    }

    private JsonNode view(String number) {
        return client.get("/api/cases/" + number).json();
    }

    private int revision(String number) {
        return view(number).path("revision").asInt();
    }

    private String status(String number, String item) {
        for (JsonNode one : view(number).path("items")) {
            if (one.path("item").asString().equals(item)) {
                return one.path("status").asString();
            }
        }
        return "absent";
    }

    private void await(String number, String item, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> status(number, item), status::equals);
    }
}
