package cn.onething.journal.verification;

import cn.onething.events.MessageJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For operations, on the service's own port only: progress lines, then the report. */
@RestController
public final class VerificationController {
    private final Verifier verifier;

    VerificationController(Verifier verifier) {
        this.verifier = verifier;
    }

    @GetMapping("/operations/verify")
    void verify(HttpServletResponse response) throws IOException {
        response.setContentType("application/x-ndjson");
        OutputStream out = response.getOutputStream();
        long size = verifier.size();
        line(out, verifier.verify(done -> line(out, Map.of("done", done, "of", size))));
    }

    private static void line(OutputStream out, Object value) {
        try {
            out.write(MessageJson.write(value));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
