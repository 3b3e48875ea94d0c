package cn.onething.orchestrator.request;

import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads request bodies, and stops where they are too large. */
public final class RequestBodies {
    private RequestBodies() {}

    /**
     * @param mostBytes the largest body that is read
     * @throws Refused when there are more
     */
    public static byte[] read(HttpServletRequest request, int mostBytes) throws IOException {
        long announced = request.getContentLengthLong();
        if (announced > mostBytes) {
            throw tooLarge(mostBytes);
        }
        ServletInputStream in = request.getInputStream();
        if (announced >= 0) {
            return in.readNBytes((int) announced); // the container sees to it that these are all
        }
        byte[] body = in.readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            throw tooLarge(mostBytes);
        }
        return body;
    }

    private static Refused tooLarge(int mostBytes) {
        int mebibytes = mostBytes >> 20;
        return new Refused(ProblemKind.BODY_TOO_LARGE.with(
                "请求内容不得超过 " + mebibytes + " MiB。", "The body must not have more than " + mebibytes + " MiB."));
    }
}
