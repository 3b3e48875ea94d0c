package cn.onething.cli.catalogue;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the cases end that are filed from {@code examples/}. The ends are written beside the examples, in {@code
 * expected/ends.json}: the orchestrator's tests look whether its rules lead there, the system tests whether the suite does.
 */
record ExampleEnds(List<Example> examples) {

    /**
     * @param bundle the definition that the example's case starts with
     * @param end the status of the case in the end
     */
    record Example(String name, Bundle bundle, String end) {}

    /** @param root of the checkout */
    static ExampleEnds read(Path root, Catalogue catalogue) {
        Path folder = root.resolve("examples");
        List<Example> examples = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each :
                json(folder.resolve("expected/ends.json")).properties()) {
            JsonNode request = json(folder.resolve(each.getKey() + ".json"));
            catalogue
                    .bundle(
                            request.path("bundle").asString(""),
                            request.path("region").asString(""))
                    .ifPresent(bundle -> examples.add(new Example(
                            each.getKey(), bundle, each.getValue().path("end").asString(""))));
        }
        return new ExampleEnds(List.copyOf(examples));
    }

    /** Those of one definition, in the order of their names. */
    List<Example> of(Bundle bundle) {
        return examples.stream()
                .filter(example -> example.bundle().key().equals(bundle.key()))
                .toList();
    }

    private static JsonNode json(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.FAILED, "缺少示例 The example is missing: " + file, e);
        }
    }
}
