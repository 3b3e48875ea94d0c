package cn.onething.cli.stack;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A service of the suite, as the local stack runs it.
 *
 * @param name its Spring application name
 * @param module the folder that it is built in
 * @param portOffset from the port base
 * @param database its own database, and the role that owns it
 * @param maxHeapMegabytes bound of its heap; the whole stack stays below 3 GiB while idle after a start, not under load
 * @param javaOptions for its JVM, beside those that all have
 */
record ServiceSpec(
        String name,
        String module,
        int portOffset,
        Optional<String> database,
        int maxHeapMegabytes,
        List<String> javaOptions) {
    /**
     * What does little: what the optimising compiler would save is less than what compiling costs. At a start it takes
     * half of a service's CPU, which is what seven services on two cores wait for.
     */
    private static final List<String> QUICK_COMPILER = List.of(
            "-XX:TieredStopAtLevel=1",
            // with the usual 48 MB for this compiler's code a start collects the whole heap twice, to see what of it is
            // still needed
            "-XX:ReservedCodeCacheSize=160m");

    /**
     * The optimising compiler for a department: only for what runs four times as often as the JVM would ask for, and not at
     * the start for all that a training run knew to be busy. Otherwise four departments that do the same compile a start's
     * passing work, on the cores that the others wait for. See benchmarks/README.md.
     */
    private static final List<String> LATER_COMPILER = List.of(
            "-XX:-AOTReplayTraining",
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=2400",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=160000");

    /**
     * What runs once for each message, whether that holds one command or five hundred, and hardly at all while a service
     * starts: compiled well after 2,000 calls. Otherwise a service that has passed a hundred thousand cases in large batches
     * still runs the quick compiler's code, and goes on compiling, for a quarter of an hour once cases come one by one.
     */
    private static final List<String> MESSAGES = List.of(
            "cn.onething",
            "com.zaxxer",
            "org.apache.kafka",
            "org.postgresql",
            "org.springframework.jdbc",
            "org.springframework.kafka",
            "org.springframework.transaction",
            "tools.jackson");

    static final ServiceSpec GATEWAY = new ServiceSpec("gateway", "gateway", 0, Optional.empty(), 192, QUICK_COMPILER);
    static final ServiceSpec ORCHESTRATOR =
            new ServiceSpec("orchestrator", "orchestrator", 1, Optional.of("orchestrator"), 2048, List.of());
    static final List<ServiceSpec> DEPARTMENTS = List.of(
            department("market-supervision", 2),
            department("tax", 3),
            department("public-security", 4),
            department("social-security", 5));
    /** All departments that are files, in one process. Each has a dozen threads, so their stacks are kept small. */
    static final ServiceSpec CONFIGURED = new ServiceSpec(
            "configured",
            "dept-configured",
            6,
            Optional.of("configured"),
            384,
            both(QUICK_COMPILER, List.of("-Xss512k")));

    /** In the order of their ports. */
    static List<ServiceSpec> all() {
        return Stream.concat(Stream.of(GATEWAY), behindGateway()).toList();
    }

    /** What the gateway leads to. */
    static Stream<ServiceSpec> behindGateway() {
        return Stream.of(Stream.of(ORCHESTRATOR), DEPARTMENTS.stream(), Stream.of(CONFIGURED))
                .flatMap(Function.identity());
    }

    boolean hasWorkLists() {
        return equals(CONFIGURED) || DEPARTMENTS.contains(this);
    }

    int port(int base) {
        return base + portOffset;
    }

    /** All methods of these packages and of those below them after so much less calls than the others. */
    private static List<String> sooner(List<String> packages, String part) {
        Stream<String> each =
                packages.stream().map(name -> "-XX:CompileCommand=CompileThresholdScaling," + name + ".*::*," + part);
        return Stream.concat(Stream.of("-XX:CompileCommand=quiet"), each).toList();
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static ServiceSpec department(String id, int portOffset) {
        return new ServiceSpec(
                id,
                "dept-" + id,
                portOffset,
                Optional.of(id.replace('-', '_')),
                320,
                both(LATER_COMPILER, sooner(MESSAGES, "0.1")));
    }
}
