package cn.onething.orchestrator.casefile;

import cn.onething.events.Cipherer;
import cn.onething.events.ItemEvent;
import cn.onething.events.MessageJson;
import cn.onething.events.SealedFields;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseInput;
import cn.onething.orchestrator.casefile.persistence.Contents;
import cn.onething.orchestrator.vault.ReplyKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Fields that items make for later items, on their way from answers into forms. */
final class MadeFields {
    private final Map<ItemEvent.Granted, ObjectNode> opened;

    private MadeFields(Map<ItemEvent.Granted, ObjectNode> opened) {
        this.opened = opened;
    }

    /** Opens what the answers carry; asks for keys only when there is something to open. */
    static MadeFields of(Map<String, ? extends List<? extends CaseInput>> inputs, Contents contents) {
        List<ItemEvent.Granted> sealed = inputs.values().stream()
                .flatMap(List::stream)
                .flatMap(input -> grant(input).stream())
                .toList();
        if (sealed.isEmpty()) {
            return new MadeFields(Map.of());
        }
        Map<String, Cipherer> keys = contents.keys(
                sealed.stream().map(grant -> grant.item().caseNumber()).toList());
        Map<ItemEvent.Granted, ObjectNode> opened = new HashMap<>();
        for (ItemEvent.Granted grant : sealed) {
            Cipherer key = keys.get(grant.item().caseNumber());
            if (key != null && grant.made() != null) {
                opened.put(grant, SealedFields.open(ReplyKeys.of(key, grant.item()), grant.item(), grant.made()));
            }
        }
        return new MadeFields(opened);
    }

    private static Optional<ItemEvent.Granted> grant(CaseInput input) {
        return input instanceof CaseInput.Answer(var _, ItemEvent.Granted granted) && granted.made() != null
                ? Optional.of(granted)
                : Optional.empty();
    }

    /** What the inputs of one case hand on; empty when nothing. */
    ObjectNode in(List<? extends CaseInput> inputs) {
        ObjectNode fields = MessageJson.mapper().createObjectNode();
        inputs.forEach(input -> grant(input).map(opened::get).ifPresent(fields::setAll));
        return fields;
    }

    /** What was really taken in: an answer that came late hands nothing on. */
    ObjectNode takenIn(List<? extends CaseInput> inputs, CaseFile after) {
        ObjectNode fields = MessageJson.mapper().createObjectNode();
        for (CaseInput input : inputs) {
            grant(input)
                    .filter(granted -> after.item(granted.item().item())
                            .filter(item -> item.sequence() == granted.sequence())
                            .isPresent())
                    .map(opened::get)
                    .ifPresent(fields::setAll);
        }
        return fields;
    }
}
