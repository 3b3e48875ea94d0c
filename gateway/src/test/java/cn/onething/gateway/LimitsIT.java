package cn.onething.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class LimitsIT {
    private static final int MIB = 1024 * 1024;

    @LocalServerPort
    private int port;

    private Caller caller;

    @BeforeEach
    void call() {
        caller = new Caller(port);
    }

    @Test
    void aSingleRequestMayHaveOneMebibyte() throws Exception {
        assertThat(caller.post("/api/cases", MIB).statusCode()).isEqualTo(200);
        assertThat(Services.ORCHESTRATOR.only("/api/cases").bodyBytes()).isEqualTo(MIB);
        assertTooLarge(caller.post("/api/cases/one-more", MIB + 1), "/api/cases/one-more");
    }

    @Test
    void aBatchMayHaveTwo() throws Exception {
        assertThat(caller.post("/api/cases/batch", 2 * MIB).statusCode()).isEqualTo(200);
        assertThat(Services.ORCHESTRATOR.only("/api/cases/batch").bodyBytes()).isEqualTo(2 * MIB);
        HttpResponse<String> answer = caller.post("/api/cases/batch", 2 * MIB + 1);
        assertThat(answer.statusCode()).isEqualTo(413);
        Services.ORCHESTRATOR.only("/api/cases/batch");
    }

    @Test
    void aMuchLargerBodyIsAnsweredToo() throws Exception {
        assertTooLarge(caller.post("/api/cases/huge", 6 * MIB), "/api/cases/huge");
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsMeasured() throws Exception {
        HttpResponse<String> answer = caller.post("/api/cases/chunked", chunked(MIB + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("https://onething.cn/problems/body-too-large");
        assertThat(Services.ORCHESTRATOR.wasReachedAt("/api/cases/chunked")).isFalse();
        assertThat(caller.post("/api/cases/chunked-below", chunked(MIB)).statusCode())
                .isEqualTo(200);
        assertThat(Services.ORCHESTRATOR.only("/api/cases/chunked-below").bodyBytes())
                .isEqualTo(MIB);
    }

    @Test
    void aBodyThatBreaksOffNeverLooksWhole() throws Exception {
        breakOff("/api/cases/broken-chunk", "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n");
        breakOff("/api/cases/broken-length", "Content-Length: 100\r\n\r\n{\"a\":");
        assertThat(caller.post("/api/cases/afterwards", 10).statusCode()).isEqualTo(200);
        assertThat(Services.ORCHESTRATOR.seen)
                .extracting(Upstream.Seen::uri)
                .doesNotContain("/api/cases/broken-chunk", "/api/cases/broken-length");
    }

    private void breakOff(String path, String rest) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + rest)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }

    private static BodyPublisher chunked(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }

    private static void assertTooLarge(HttpResponse<String> answer, String path) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("https://onething.cn/problems/body-too-large", "请求内容过大", "Request body too large");
        assertThat(Services.ORCHESTRATOR.wasReachedAt(path)).isFalse();
    }
}
