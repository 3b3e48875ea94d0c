package cn.onething.testsupport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Docker engine of this machine, asked a few plain questions. Testcontainers would answer them too, but where the
 * engine has no way to a registry it tries for minutes and logs a trace for each try.
 */
record DockerEngine(SocketAddress address) {
    private static final Duration QUESTION = Duration.ofSeconds(10);
    private static final Duration DOWNLOAD = Duration.ofMinutes(5);

    /** By {@code DOCKER_HOST}, or at one of the usual sockets. It may still be down. */
    static Optional<DockerEngine> find() {
        String host = System.getenv("DOCKER_HOST");
        if (host != null && !host.isBlank()) {
            URI uri = URI.create(host);
            return Optional.of(new DockerEngine(
                    uri.getScheme().equals("unix")
                            ? UnixDomainSocketAddress.of(uri.getPath())
                            : new InetSocketAddress(uri.getHost(), uri.getPort())));
        }
        Path home = Path.of(System.getProperty("user.home"));
        return Stream.of(Path.of("/var/run/docker.sock"), home.resolve(".docker/run/docker.sock"))
                .filter(Files::exists)
                .findFirst()
                .map(socket -> new DockerEngine(UnixDomainSocketAddress.of(socket)));
    }

    boolean answers() {
        return request("GET /_ping", QUESTION);
    }

    /** Whether the image is there, or could be fetched now. */
    boolean provides(String image) {
        if (has(image)) {
            return true;
        }
        int colon = image.lastIndexOf(':');
        String fetch = "POST /images/create?fromImage=%s&tag=%s";
        return request(fetch.formatted(image.substring(0, colon), image.substring(colon + 1)), DOWNLOAD) && has(image);
    }

    private boolean has(String image) {
        return request("GET /images/" + image + "/json", QUESTION);
    }

    /** Sends a request in HTTP/1.0 and reads the answer to its end; true when its status is 200. */
    private boolean request(String line, Duration limit) {
        String request = line + " HTTP/1.0\r\nHost: docker\r\nContent-Length: 0\r\n\r\n";
        try (SocketChannel channel = SocketChannel.open(address)) {
            Thread patience = Thread.startVirtualThread(() -> hangUp(channel, limit));
            try {
                channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
                String answer = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
                return answer.startsWith("HTTP/1.0 200") || answer.startsWith("HTTP/1.1 200");
            } finally {
                patience.interrupt();
            }
        } catch (IOException _) {
            return false;
        }
    }

    private static void hangUp(SocketChannel channel, Duration after) {
        try {
            Thread.sleep(after);
            channel.close();
        } catch (InterruptedException | IOException _) {
            // the answer came in time, or the channel is closed already
        }
    }
}
