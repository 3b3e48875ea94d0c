package cn.onething.cli.stack;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
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

    /**
     * @param names of services; none = all
     * @throws CommandFailed when one of them keeps no journal
     */
    public static List<Place> of(Settings settings, List<String> names) {
        List<Place> all = ServiceSpec.all().stream()
                .filter(spec -> spec.database().isPresent())
                .map(spec -> new Place(spec.name(), settings.service(spec.portOffset())))
                .toList();
        List<String> known = all.stream().map(Place::service).toList();
        List<String> unknown =
                names.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new CommandFailed(
                    ExitCode.WRONG_INPUT,
                    "%s 没有流水，有的是 %s keeps no journal; these do: %s"
                            .formatted(unknown.getFirst(), unknown.getFirst(), String.join(", ", known)));
        }
        return names.isEmpty()
                ? all
                : all.stream().filter(place -> names.contains(place.service())).toList();
    }
}
