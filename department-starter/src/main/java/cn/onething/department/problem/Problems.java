package cn.onething.department.problem;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Makes problems. */
public final class Problems {
    private static final String ROOT = "https://onething.cn/problems/";

    private Problems() {}

    /**
     * @param code stable, kebab-case: the last part of the type
     * @param zh, en what is wrong, without anything personal
     */
    public static ProblemDetail of(HttpStatus status, String code, String zh, String en) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(ROOT + code));
        problem.setTitle(zh + " / " + en);
        problem.setDetail(zh + " / " + en);
        problem.setProperty("zh", zh);
        problem.setProperty("en", en);
        return problem;
    }

    /** The same as an answer. */
    public static ResponseEntity<?> answer(HttpStatus status, String code, String zh, String en) {
        return ResponseEntity.status(status).body(of(status, code, zh, en));
    }
}
