package cn.onething.orchestrator.casefile.web;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Delivery;
import cn.onething.orchestrator.request.Faults;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** How the applicant wants to have the results: {@code "delivery": "post"}. */
final class DeliveryCheck {
    private static final String FIELD = "delivery";

    private DeliveryCheck() {}

    /** Null when nothing was chosen, or something that the bundle does not offer. */
    static Delivery.@Nullable Way read(ObjectNode request, Bundle bundle, Faults faults) {
        if (!request.hasNonNull(FIELD)) {
            return null;
        }
        String chosen = faults.text(request, "", FIELD);
        List<Delivery.Way> ways = bundle.frame().delivery().map(Delivery::ways).orElse(List.of());
        for (Delivery.Way way : ways) {
            if (nameOf(way).equals(chosen)) {
                return way;
            }
        }
        String allowed = ways.stream().map(DeliveryCheck::nameOf).collect(Collectors.joining(", "));
        if (chosen != null) {
            faults.add(
                    "/" + FIELD,
                    "not-allowed",
                    ways.isEmpty() ? "此事项没有需要送达的结果" : "领取方式应为 " + allowed + " 之一",
                    ways.isEmpty() ? "this bundle has no results to hand over" : "must be one of " + allowed);
        }
        return null;
    }

    static String nameOf(Delivery.Way way) {
        return way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
