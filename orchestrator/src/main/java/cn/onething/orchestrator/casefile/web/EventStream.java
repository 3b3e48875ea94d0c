package cn.onething.orchestrator.casefile.web;

import cn.onething.events.CaseChanged;
import cn.onething.events.MessageJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Server-sent events. Every method throws {@link IOException} once the client has gone. */
final class EventStream {
    private static final byte[] HEARTBEAT = ascii(":\n\n");
    private static final byte[] RETRY = ascii("retry: 1000\n\n");
    private static final byte[] END = ascii("\n\n");

    private final HttpServletResponse response;
    private final OutputStream out;

    EventStream(HttpServletResponse response) throws IOException {
        this.response = response;
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // proxies would hold the first events back
        out = response.getOutputStream();
        out.write(RETRY);
    }

    void send(CaseChanged change) throws IOException {
        out.write(ascii("id: " + change.revision() + "\nevent: case.changed\ndata: "));
        out.write(MessageJson.write(change)); // one line: JSON escapes line breaks
        out.write(END);
    }

    void heartbeat() throws IOException {
        out.write(HEARTBEAT);
        flush();
    }

    void flush() throws IOException {
        response.flushBuffer();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
