package cn.onething.orchestrator.notice;

import cn.onething.catalogue.bundle.Delivery;
import cn.onething.events.Reason;
import org.jspecify.annotations.Nullable;

/** How results reach the applicant, in words. */
final class DeliveryWords {
    private DeliveryWords() {}

    /** @param way absent when it is not known: then as it was chosen */
    static Reason of(Delivery.@Nullable Way way) {
        return switch (way) {
            case null -> new Reason("chosen", "按您选择的方式", "the way you chose");
            case ELECTRONIC -> new Reason("electronic", "电子送达", "electronically");
            case POST -> new Reason("post", "邮寄送达", "by post");
            case PICK_UP -> new Reason("pick-up", "请到窗口领取", "to be picked up at the window");
        };
    }
}
