package cn.onething.orchestrator.erasure;

import cn.onething.events.CaseNumber;
import cn.onething.orchestrator.request.CaseNumbers;
import cn.onething.orchestrator.request.JsonRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Erasures, for operations, on the service's own port only. */
@RestController
final class ErasureController {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_WHY = 500;

    private final Erasure erasure;

    ErasureController(Erasure erasure) {
        this.erasure = erasure;
    }

    /** The shape of a request. */
    record ErasureRequest(String caseNumber, String by, String why) {}

    @PostMapping(path = "/operations/erasures", consumes = MediaType.APPLICATION_JSON_VALUE)
    Erasure.Erased erase(@RequestParam(defaultValue = "false") boolean dryRun, HttpServletRequest request)
            throws IOException {
        JsonRequest body = JsonRequest.read(request, ErasureRequest.class);
        String number = body.text("caseNumber", LONGEST_NAME);
        String by = body.text("by", LONGEST_NAME);
        String why = body.text("why", LONGEST_WHY);
        body.check();
        CaseNumber wanted = CaseNumbers.read(number);
        return erasure.erase(wanted, by, why, dryRun);
    }
}
