package cn.onething.cli.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.cli.FakeOrchestrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishDefinitionsCommandTests {
    private static final String PUBLISHED = """
            {"dryRun":false,"stored":true,"definitions":[{"bundle":"fair","region":"000000","version":2,"zh":"赶集","en":"Fair",
             "status":"OPEN","openCases":7}]}""";
    private static final String WRONG = """
            {"type":"https://onething.cn/problems/invalid-catalogue","title":"t","status":422,"detail":"d",
             "errors":[{"pointer":"/files/bundles~1fair.yaml/12","code":"unknown-field","zh":"没有这个字段","en":"no such field"}]}""";

    @TempDir
    private Path folder;

    private FakeOrchestrator orchestrator;

    @BeforeEach
    void listen() throws IOException {
        orchestrator = new FakeOrchestrator();
        orchestrator.answers(200, PUBLISHED);
        write("own/bundles/fair.yaml", "id: fair");
        write("own/fields/fair.yaml", "stalls: {}");
        write("own/departments.yaml", "tax: {}");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @AfterEach
    void stop() {
        orchestrator.close();
    }

    @Test
    void aFolderLaidOutLikeACatalogueIsSentWithoutWhatTakesARestart() {
        assertThat(publish("own")).isZero();

        assertThat(orchestrator.asked)
                .singleElement()
                .asString()
                .startsWith("/operations/catalogue?dryRun=false\n")
                .contains(
                        "\"bundles/fair.yaml\":\"id: fair\"", "\"fields/fair.yaml\":\"stalls: {}\"", "\"by\":\"1001\"")
                .doesNotContain("departments.yaml");
        assertThat(orchestrator.out()).contains("赶集 fair", "000000", "7", "已发布");
    }

    @Test
    void aSingleFileHasTheNameThatItWouldHaveInACatalogue() throws IOException {
        write("loose.yaml", "id: loose");
        write("regions/500000-chongqing/fair.yaml", "changes: fair");

        assertThat(publish("loose.yaml", "regions/500000-chongqing/fair.yaml", "--dry-run"))
                .isZero();

        assertThat(orchestrator.asked.getFirst())
                .contains(
                        "dryRun=true",
                        "\"bundles/loose.yaml\":\"id: loose\"",
                        "\"regions/500000-chongqing/fair.yaml\":\"changes: fair\"");
    }

    @Test
    void whatIsWrongIsNamedByTheFileThatWasTyped() {
        orchestrator.answers(422, WRONG);

        assertThat(publish("own")).isEqualTo(2);

        assertThat(orchestrator.out())
                .contains(folder.resolve("own/bundles/fair.yaml") + ":12  unknown-field", "没有这个字段", "no such field");
        assertThat(orchestrator.err()).contains("未发布");
    }

    @Test
    void nothingToPublishIsAnError() throws IOException {
        Files.createDirectories(folder.resolve("empty"));

        assertThat(publish("empty")).isEqualTo(2);
        assertThat(publish("missing.yaml")).isEqualTo(2);
        assertThat(orchestrator.asked).isEmpty();
    }

    private int publish(String... arguments) {
        List<String> all = new ArrayList<>(List.of("catalogue", "publish", "--by", "1001", "--why", "2026-1"));
        for (String argument : arguments) {
            all.add(
                    argument.startsWith("--")
                            ? argument
                            : folder.resolve(argument).toString());
        }
        return orchestrator.run(all);
    }
}
