package cn.onething.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes an event stream on piece by piece. The framework's own exchange reads an answer to its end before it lets go of
 * the connection, so a closed page would hold its stream until the case is over; here the service notices at once.
 */
final class EventStreams implements ProxyExchange {
    private static final int PIECE = 8192;

    private final CloseableHttpClient client;

    EventStreams(CloseableHttpClient client) {
        this.client = client;
    }

    @Override
    public ServerResponse exchange(Request request) {
        HttpGet get = new HttpGet(request.getUri());
        request.getHeaders().forEach((name, values) -> values.forEach(value -> get.addHeader(name, value)));
        ClassicHttpResponse answer;
        try {
            answer = client.executeOpen(null, get, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Head head = Head.of(answer);
        ServerResponse response = GatewayServerResponse.status(head.status()).build((_, servletResponse) -> {
            pass(get, answer, servletResponse.getOutputStream());
            return null;
        });
        request.getResponseConsumers().forEach(consumer -> consumer.accept(head, response));
        return response;
    }

    private static void pass(HttpGet get, ClassicHttpResponse answer, OutputStream out) throws IOException {
        try (answer) {
            HttpEntity entity = answer.getEntity();
            if (entity != null) {
                passOrCancel(get, entity, out);
            }
        }
    }

    /** Cancels before the answer is closed, because closing it would read the stream to its end. */
    private static void passOrCancel(HttpGet get, HttpEntity entity, OutputStream out) throws IOException {
        boolean whole = false;
        try {
            copy(entity.getContent(), out);
            whole = true;
        } finally {
            if (!whole) {
                get.cancel();
            }
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        out.flush(); // the page may know that its stream is open before the first event
        byte[] piece = new byte[PIECE];
        int read;
        while ((read = in.read(piece)) != -1) {
            out.write(piece, 0, read);
            out.flush();
        }
    }

    private record Head(HttpStatusCode status, HttpHeaders headers) implements Response {
        static Head of(ClassicHttpResponse answer) {
            HttpHeaders headers = new HttpHeaders();
            for (Header header : answer.getHeaders()) {
                headers.add(header.getName(), header.getValue());
            }
            return new Head(HttpStatusCode.valueOf(answer.getCode()), headers);
        }

        @Override
        public HttpStatusCode getStatusCode() {
            return status;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
