package cn.onething.cli.verify;

import cn.onething.cli.terminal.Progress;
import java.util.HashMap;
import java.util.Map;

/** Adds up how far the services are. */
final class VerificationProgress {
    private final Progress progress;
    private final Map<String, long[]> services = new HashMap<>();

    VerificationProgress(Progress progress) {
        this.progress = progress;
    }

    void set(String service, long done, long of) {
        services.put(service, new long[] {done, of});
        progress.of(services.values().stream().mapToLong(pair -> pair[1]).sum());
        progress.to(services.values().stream().mapToLong(pair -> pair[0]).sum());
    }
}
