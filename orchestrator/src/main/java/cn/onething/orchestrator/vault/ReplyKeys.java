package cn.onething.orchestrator.vault;

import cn.onething.events.Cipherer;
import cn.onething.events.ItemRef;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The keys under which departments send fields back, one for each try of an item; they follow from the applicant's. */
public final class ReplyKeys {
    private ReplyKeys() {}

    /** In base64, as commands carry it. */
    public static String of(Cipherer applicant, ItemRef item) {
        byte[] context = ("reply/" + item.subject()).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(applicant.keyedHash(context));
    }
}
