package cn.onething.cli.stack;

import cn.onething.cli.Settings;
import java.net.URI;
import java.util.List;

/** Which services keep a journal, and where they are asked about it: on their own ports, never through the gateway. */
public final class Journals {
    private Journals() {}

    public record Place(String service, URI address) {}

    /** Where the orchestrator's own operations are. */
    public static URI orchestrator(Settings settings) {
        return settings.service(ServiceSpec.ORCHESTRATOR.portOffset());
    }

    public static List<Place> of(Settings settings) {
        return ServiceSpec.all().stream()
                .filter(spec -> spec.database().isPresent())
                .map(spec -> new Place(spec.name(), settings.service(spec.portOffset())))
                .toList();
    }
}
