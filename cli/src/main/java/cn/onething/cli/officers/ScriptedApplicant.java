package cn.onething.cli.officers;

import cn.onething.cli.api.CaseView;
import cn.onething.cli.api.OfficerTask;
import cn.onething.cli.api.SuiteApi;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers requests for correction with what the application said: the script has nothing better to say. */
final class ScriptedApplicant {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The smallest file that is a PDF: a script has nothing to write on it. */
    private static final byte[] PAPER = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final SuiteApi api;
    private final JsonNode form;
    private final Report report;
    private final Set<String> answered = new HashSet<>();
    private final Set<String> brought = new HashSet<>();

    /** @param application as it was filed */
    ScriptedApplicant(SuiteApi api, byte[] application, Report report) {
        this.api = api;
        this.form = JSON.readTree(application).path("form");
        this.report = report;
    }

    /** Brings every paper that was promised, each once. */
    void keepPromises(String caseNumber) {
        ObjectNode papers = JSON.createObjectNode();
        for (CaseView.Item item : api.find(caseNumber).items()) {
            if (item.promises() != null) {
                item.promises().stream()
                        .map(CaseView.Promised::material)
                        .filter(brought::add)
                        .forEach(material -> papers.put(material, api.upload(PAPER)));
            }
        }
        if (!papers.isEmpty()) {
            api.correct(caseNumber, JSON.createObjectNode().set("papers", papers));
            report.brought(papers.propertyNames());
        }
    }

    /** Hands the fields in that the task asks for, once for each request. Papers are for people. */
    void work(String department, OfficerTask task) {
        String request = String.join("/", department, task.item(), String.valueOf(task.at()));
        if (!task.state().equals("CORRECTION") || !answered.add(request)) {
            return;
        }
        ObjectNode corrected = JSON.createObjectNode();
        List<String> asked =
                task.missing().stream().map(OfficerTask.Missing::what).toList();
        asked.stream()
                .filter(what -> what.startsWith("/"))
                .map(what -> what.split("/", 3)[1])
                .filter(form::has)
                .forEach(field -> corrected.set(field, form.get(field)));
        if (corrected.isEmpty()) {
            report.needsPerson(department, task, asked);
            return;
        }
        api.correct(task.caseNumber(), JSON.createObjectNode().set("form", corrected));
        report.corrected(department, task, corrected.propertyNames());
    }
}
