package cn.onething.orchestrator.casefile.web;

import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.MaterialUse;
import cn.onething.orchestrator.paper.Upload;
import cn.onething.orchestrator.request.Faults;
import cn.onething.orchestrator.request.TextRules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The papers of a request: {@code "papers": {"<material>": "<ticket of the upload>"}}. */
final class PaperCheck {
    static final String FIELD = "papers";

    private final Function<String, Optional<Upload>> uploads;

    /** @param uploads finds an upload by its ticket */
    PaperCheck(Function<String, Optional<Upload>> uploads) {
        this.uploads = uploads;
    }

    /** What is handed in, by material; what the items do not ask for is a fault. */
    Map<String, Upload> read(ObjectNode request, Set<String> asked, Faults faults) {
        if (!request.hasNonNull(FIELD)) {
            return Map.of();
        }
        ObjectNode papers = faults.object(request, "", FIELD);
        Map<String, Upload> found = new LinkedHashMap<>();
        if (papers != null) {
            papers.forEachEntry((material, ticket) -> read(material, ticket, asked, found, faults));
        }
        return found;
    }

    private void read(String material, JsonNode ticket, Set<String> asked, Map<String, Upload> found, Faults faults) {
        String pointer = "/" + FIELD + "/" + TextRules.escaped(material);
        if (!asked.contains(material)) {
            faults.add(pointer, "not-asked", "所办事项不需要此材料", "no item of this case asks for it");
        } else if (!ticket.isString()) {
            faults.add(pointer, "wrong-type", "应为上传凭据", "must be the ticket of an upload");
        } else {
            uploads.apply(ticket.stringValue())
                    .ifPresentOrElse(
                            upload -> found.put(material, upload),
                            () -> faults.add(
                                    pointer,
                                    "unknown-upload",
                                    "上传凭据无效或已过期，请重新上传",
                                    "the ticket is none, or its day is over: upload the paper again"));
        }
    }

    /** The materials that the items of a case ask for, with the given answers. */
    static Set<String> asked(List<Item> items, ObjectNode form) {
        return items.stream()
                .flatMap(item -> uses(item, form).stream())
                .map(MaterialUse::material)
                .collect(Collectors.toSet());
    }

    /** Every required paper has to be there. */
    static void checkRequired(List<Item> items, ObjectNode form, Map<String, Upload> papers, Faults faults) {
        Set<String> missing = new HashSet<>();
        for (Item item : items) {
            for (MaterialUse use : uses(item, form)) {
                if (use.need() instanceof MaterialUse.Need.Required
                        && !papers.containsKey(use.material())
                        && missing.add(use.material())) {
                    faults.add(
                            "/" + FIELD + "/" + use.material(),
                            "missing",
                            "「" + item.name().zh() + "」需要此材料，请先上传",
                            item.name().en() + " needs this paper: upload it first");
                }
            }
        }
    }

    /** What is promised for later, by the ids of the items in the case. */
    static Map<String, Set<String>> later(List<Item> items, ObjectNode form, Map<String, Upload> papers) {
        Map<String, Set<String>> later = new HashMap<>();
        for (Item item : items) {
            Set<String> promised = uses(item, form).stream()
                    .filter(use -> use.need() instanceof MaterialUse.Need.Later)
                    .map(MaterialUse::material)
                    .filter(material -> !papers.containsKey(material))
                    .collect(Collectors.toSet());
            if (!promised.isEmpty()) {
                item.idsIn(form).forEach(id -> later.put(id, promised));
            }
        }
        return later;
    }

    private static List<MaterialUse> uses(Item item, ObjectNode form) {
        return item.papers().materials().stream()
                .filter(use -> use.when().map(when -> when.holds(form)).orElse(true))
                .toList();
    }
}
