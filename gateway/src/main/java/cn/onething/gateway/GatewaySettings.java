package cn.onething.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are and how much the gateway lets through. The defaults are in {@code application.yaml}, where the
 * routes use the same addresses; a wrong value stops the start.
 */
@Validated
@ConfigurationProperties("onething.gateway")
public record GatewaySettings(
        @NotNull URI orchestrator,
        @NotNull URI marketSupervision,
        @NotNull URI tax,
        @NotNull URI publicSecurity,
        @NotNull URI socialSecurity,
        @NotNull URI configured,
        @Valid @NotNull Limits limits,
        @Valid @NotNull Timeouts timeouts,
        @Valid @NotNull Connections connections) {

    /** A path in an address would be dropped silently by the routes, so it is refused here. */
    @AssertTrue(message = "each service address must be http(s)://host:port without a path")
    public boolean isEachAddressABase() {
        return Stream.of(orchestrator, marketSupervision, tax, publicSecurity, socialSecurity, configured)
                .allMatch(GatewaySettings::isBase);
    }

    private static boolean isBase(URI uri) {
        return uri.getHost() != null
                && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                && (uri.getPath().isEmpty() || "/".equals(uri.getPath()));
    }

    /**
     * Largest request bodies.
     *
     * @param single of every other request
     * @param batch of {@code POST /api/cases/batch}
     * @param paper of {@code POST /api/papers}
     */
    public record Limits(
            @NotNull DataSize single,
            @NotNull DataSize batch,
            @NotNull DataSize paper) {}

    /**
     * How long a service may take.
     *
     * @param connect to take the connection
     * @param answer to begin its answer, and between two parts of it
     * @param stream between two parts of an event stream; the browser then resumes it with {@code Last-Event-ID}
     */
    public record Timeouts(
            @NotNull Duration connect,
            @NotNull Duration answer,
            @NotNull Duration stream) {}

    /**
     * Most open connections to one service.
     *
     * @param requests for ordinary requests
     * @param streams for event streams, one for each open page, kept apart so that they cannot starve the requests
     */
    public record Connections(
            @Positive int requests, @Positive int streams) {}
}
