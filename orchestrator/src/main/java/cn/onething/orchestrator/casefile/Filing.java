package cn.onething.orchestrator.casefile;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Delivery;
import cn.onething.catalogue.bundle.Item;
import cn.onething.orchestrator.paper.Upload;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A checked application, ready to become a case.
 *
 * @param bundle the definition that the case will keep
 * @param items those that belong to it
 * @param channel where it came in, see {@link Channel}
 * @param subject what people search for: the company's credit code, else empty
 * @param applicantId the applicant's identity number or credit code
 * @param content what is enciphered: {@code applicant} and {@code form}
 * @param papers what was handed in, by material
 * @param delivery how the applicant wants to have the results, absent when nothing was chosen
 * @param later the materials that are promised for later, by the ids of the items in the case
 */
public record Filing(
        Bundle bundle,
        String region,
        List<Item> items,
        String channel,
        String subject,
        String applicantId,
        ObjectNode content,
        Map<String, Upload> papers,
        Delivery.@Nullable Way delivery,
        Map<String, Set<String>> later) {

    public ObjectNode form() {
        return (ObjectNode) content.get("form");
    }
}
