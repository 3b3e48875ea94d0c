package cn.onething.orchestrator.casefile;

import cn.onething.catalogue.Bundle;
import cn.onething.catalogue.Item;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A checked application, ready to become a case.
 *
 * @param bundle the definition that the case will keep
 * @param items those that belong to it
 * @param channel where it came in: web, window, hotline, assisted, import
 * @param subject what people search for: the company's credit code, else empty
 * @param applicantId the applicant's identity number or credit code
 * @param content what is enciphered: {@code applicant} and {@code form}
 */
public record Filing(
        Bundle bundle,
        String region,
        List<Item> items,
        String channel,
        String subject,
        String applicantId,
        ObjectNode content) {

    public ObjectNode form() {
        return (ObjectNode) content.get("form");
    }
}
