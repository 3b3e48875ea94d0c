package cn.onething.cli.stack;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import cn.onething.cli.Settings;
import cn.onething.servers.EmbeddedKafka;
import cn.onething.servers.EmbeddedPostgres;
import cn.onething.servers.KafkaJars;
import cn.onething.servers.KafkaSettings;
import cn.onething.servers.Lifetime;
import cn.onething.servers.PostgresSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The suite on this machine: two servers, and the services that need them. */
public final class Stack {
    private static final int KAFKA_PORT = 20;
    private static final int KAFKA_CONTROLLER_PORT = 21;
    private static final int POSTGRES_PORT = 30;

    /**
     * A service's readers join within this time, and get their partitions once. Otherwise the first one gets all, and each
     * that comes takes some over, which it does not read before what it has asked for meanwhile is answered: ten seconds in
     * which the first cases stand still.
     */
    private static final Map<String, String> READERS_TOGETHER = Map.of("group.initial.rebalance.delay.ms", "1000");

    private final Settings settings;
    private final ServiceEnvironment environment;
    private final List<Member> servers;
    private final List<Member> services;

    public Stack(Settings settings) {
        this.settings = settings;
        Secrets secrets = Secrets.of(settings);
        this.environment = new ServiceEnvironment(
                settings.portBase(),
                settings.bind(),
                "127.0.0.1:" + (settings.portBase() + KAFKA_PORT),
                settings.portBase() + POSTGRES_PORT,
                secrets,
                settings.folders());
        this.servers = List.of(postgres(secrets), kafka());
        Readiness readiness = new Readiness();
        this.services = ServiceSpec.all().stream()
                .<Member>map(spec -> new Service(spec, settings, environment, readiness))
                .toList();
    }

    /**
     * @param pid null when it does not run
     * @param ready whether it does its work now
     */
    public record Status(String name, @Nullable Long pid, String url, boolean ready) {}

    /** The state of every process, asked for at the same time. */
    public List<Status> status() {
        return Together.each(members(), Stack::status);
    }

    /** The process ids of what runs now, for those who measure. */
    public List<Long> pids() {
        return members().stream()
                .flatMap(member -> member.running().stream())
                .map(Member.Running::pid)
                .toList();
    }

    private static Status status(Member member) {
        Optional<Member.Running> running = member.running();
        return new Status(
                member.name(),
                running.map(Member.Running::pid).orElse(null),
                member.url(),
                running.isPresent() && member.isReady());
    }

    Settings settings() {
        return settings;
    }

    ServiceEnvironment environment() {
        return environment;
    }

    List<Member> servers() {
        return servers;
    }

    List<Member> services() {
        return services;
    }

    List<Member> members() {
        return Stream.concat(servers.stream(), services.stream()).toList();
    }

    /** The named members, or all. */
    List<Member> members(List<String> names) {
        return names.isEmpty() ? members() : names.stream().map(this::member).toList();
    }

    Member member(String name) {
        return members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandFailed(
                        ExitCode.WRONG_INPUT,
                        "没有名为 %s 的服务。No service is called %s; there are: %s"
                                .formatted(
                                        name,
                                        name,
                                        members().stream().map(Member::name).collect(Collectors.joining(", ")))));
    }

    private Member postgres(Secrets secrets) {
        Path home = settings.home().resolve("postgresql");
        int port = environment.postgresPort();
        EmbeddedPostgres server =
                new EmbeddedPostgres(new PostgresSettings(home, port, secrets.of("postgres"), Lifetime.DETACHED));
        Runnable databases = () -> ServiceSpec.all().stream()
                .flatMap(spec -> spec.database().stream())
                .forEach(name -> server.createDatabase(name, name, secrets.of(name)));
        return new Server(
                "postgresql", port, "postgresql://localhost:" + port, home.resolve("server.log"), server, databases);
    }

    private Member kafka() {
        Path home = settings.home().resolve("kafka");
        int port = settings.portBase() + KAFKA_PORT;
        EmbeddedKafka server = new EmbeddedKafka(new KafkaSettings(
                home,
                port,
                settings.portBase() + KAFKA_CONTROLLER_PORT,
                Lifetime.DETACHED,
                KafkaJars.ofClassPath(),
                READERS_TOGETHER,
                List.of()));
        return new Server("kafka", port, "localhost:" + port, home.resolve("server.log"), server, () -> {});
    }
}
