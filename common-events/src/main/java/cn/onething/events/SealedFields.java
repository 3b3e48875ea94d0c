package cn.onething.events;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/**
 * Form fields that an item makes for later items (a child's citizen number), on their way from the department to the
 * orchestrator. Events must not carry them in plain, so the department seals them with the key that came with the
 * command. The key follows from the applicant's: destroying that erases these as well.
 */
public final class SealedFields {
    private SealedFields() {}

    /** @param replyKey of the command, base64 */
    public static String seal(String replyKey, ItemRef item, ObjectNode fields) {
        byte[] plain = MessageJson.mapper().writeValueAsBytes(fields);
        return Base64.getEncoder().encodeToString(cipherer(replyKey).encipher(plain, context(item)));
    }

    /** @throws IllegalStateException when it was sealed with another key, for another try, or changed on its way */
    public static ObjectNode open(String replyKey, ItemRef item, String sealed) {
        byte[] enciphered;
        try {
            enciphered = Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("sealed fields are not base64");
        }
        return MessageJson.read(cipherer(replyKey).decipher(enciphered, context(item)), ObjectNode.class);
    }

    private static Cipherer cipherer(String replyKey) {
        return new Cipherer(Base64.getDecoder().decode(replyKey));
    }

    private static byte[] context(ItemRef item) {
        return item.subject().getBytes(StandardCharsets.UTF_8);
    }
}
