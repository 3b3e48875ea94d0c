package cn.onething.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the suite is.
 *
 * @param root the checkout, where the services were built
 * @param home data, logs and notes of the local stack ({@code ONETHING_HOME}, default {@code <root>/.onething})
 * @param portBase the gateway's port; the others follow it ({@code ONETHING_PORT_BASE}, default 8080)
 * @param bind the address that the local services listen on ({@code ONETHING_BIND}, default 127.0.0.1)
 * @param remoteGateway a gateway elsewhere ({@code ONETHING_GATEWAY}), instead of the local one
 * @param folders what the local services read instead of what is shipped
 * @param officersKey that the departments there believe ({@code ONETHING_OFFICERS_KEY}); the local stack has its own
 */
public record Settings(
        Path root,
        Path home,
        int portBase,
        String bind,
        Optional<URI> remoteGateway,
        OwnFolders folders,
        Optional<String> officersKey) {
    private static final int PORTS = 31;

    /** With nothing from outside. */
    public Settings(Path root, Path home, int portBase, String bind, Optional<URI> remoteGateway) {
        this(root, home, portBase, bind, remoteGateway, OwnFolders.NONE, Optional.empty());
    }

    public static Settings of(Map<String, String> environment, Path root) {
        String home = environment.getOrDefault("ONETHING_HOME", "");
        return new Settings(
                root.toAbsolutePath().normalize(),
                (home.isBlank() ? root.resolve(".onething") : Path.of(home))
                        .toAbsolutePath()
                        .normalize(),
                portBase(environment.getOrDefault("ONETHING_PORT_BASE", "8080")),
                environment.getOrDefault("ONETHING_BIND", "127.0.0.1"),
                Optional.ofNullable(environment.get("ONETHING_GATEWAY"))
                        .filter(text -> !text.isBlank())
                        .map(Settings::gateway),
                OwnFolders.of(environment),
                Optional.ofNullable(environment.get("ONETHING_OFFICERS_KEY"))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty()));
    }

    public URI gateway() {
        return remoteGateway.orElseGet(() -> URI.create("http://localhost:" + portBase));
    }

    /** A service's own port, beside the gateway, for the operations that have no route through it. */
    public URI service(int portOffset) {
        URI gateway = gateway();
        int port = (gateway.getPort() < 0 ? 80 : gateway.getPort()) + portOffset;
        return URI.create(gateway.getScheme() + "://" + gateway.getHost() + ":" + port);
    }

    private static int portBase(String text) {
        try {
            int base = Integer.parseInt(text.strip());
            if (base >= 1024 && base <= 65535 - PORTS) {
                return base;
            }
        } catch (NumberFormatException _) {
            // told below
        }
        throw new CommandFailed(
                ExitCode.WRONG_INPUT,
                "ONETHING_PORT_BASE 应为 1024–65504 的整数。ONETHING_PORT_BASE must be a number from 1024 to 65504, not \""
                        + text + "\".");
    }

    private static URI gateway(String text) {
        if (!text.matches("https?://[^/]+/?")) {
            throw new CommandFailed(
                    ExitCode.WRONG_INPUT,
                    "ONETHING_GATEWAY 应为 http://主机:端口。ONETHING_GATEWAY must be http://host:port, not \"" + text
                            + "\".");
        }
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }
}
