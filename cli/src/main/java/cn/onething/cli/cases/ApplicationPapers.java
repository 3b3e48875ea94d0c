package cn.onething.cli.cases;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import cn.onething.cli.api.SuiteApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The papers of an application: where {@code papers} names files beside the application, they are uploaded, each once, and
 * the application goes out with the tickets of the uploads. What names no file is left for the suite to judge.
 */
final class ApplicationPapers {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SuiteApi api;
    private final Path folder;
    private final Map<Path, String> tickets = new HashMap<>();

    /** @param folder that relative names start from */
    ApplicationPapers(SuiteApi api, Path folder) {
        this.api = api;
        this.folder = folder;
    }

    byte[] uploaded(byte[] application) {
        JsonNode json;
        try {
            json = JSON.readTree(application);
        } catch (JacksonException e) {
            return application; // the suite says better what is wrong with it
        }
        if (!(json.path("papers") instanceof ObjectNode papers) || papers.isEmpty()) {
            return application;
        }
        papers.properties().forEach(paper -> {
            if (paper.getValue().isString() && isFile(paper.getValue().stringValue())) {
                papers.put(
                        paper.getKey(), ticket(folder.resolve(paper.getValue().stringValue())));
            }
        });
        return JSON.writeValueAsBytes(json);
    }

    private boolean isFile(String name) {
        return name.length() < 250 && Files.isRegularFile(folder.resolve(name));
    }

    private String ticket(Path file) {
        return tickets.computeIfAbsent(file, _ -> {
            try {
                return api.upload(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new CommandFailed(
                        ExitCode.WRONG_INPUT, "无法读取材料 %s。The paper %s cannot be read.".formatted(file, file), e);
            }
        });
    }
}
