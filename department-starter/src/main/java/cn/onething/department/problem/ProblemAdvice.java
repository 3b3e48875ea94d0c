package cn.onething.department.problem;

import cn.onething.journal.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers every failure with a problem. An exception's own text goes nowhere: it may repeat what the client sent. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    @ExceptionHandler
    ResponseEntity<?> answer(Exception failure, HttpServletRequest request) {
        return switch (failure) {
            case HttpMessageNotReadableException _ ->
                Problems.answer(
                        HttpStatus.BAD_REQUEST,
                        "malformed-json",
                        "请求内容不是规定格式的 JSON",
                        "The body is not JSON of the documented form");
            case MethodArgumentTypeMismatchException wrong ->
                Problems.answer(
                        HttpStatus.BAD_REQUEST,
                        "invalid-parameter",
                        "参数 " + wrong.getName() + " 格式不正确",
                        "The parameter " + wrong.getName() + " is not of its kind");
            case ErrorResponse standard -> asStandard(standard);
            case Exception other
            when Trouble.isOfTheDatabase(other) -> {
                LOG.warn("{} has to be tried again: {}", route(request), Trouble.nameOf(other));
                yield ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                        .body(Problems.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "try-again",
                                "数据库暂时不可用，请稍后重试",
                                "The database is away; try again"));
            }
            default -> {
                LOG.error("{} {} failed: {}", request.getMethod(), route(request), Trouble.nameOf(failure));
                yield Problems.answer(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal-error",
                        "系统内部错误，请凭关联编号联系运维",
                        "Internal error; tell operations the correlationId");
            }
        };
    }

    /** What Spring itself refuses: an unknown address, another method, another media type. */
    private static ResponseEntity<?> asStandard(ErrorResponse standard) {
        HttpStatusCode code = standard.getStatusCode();
        HttpStatus status = Objects.requireNonNullElse(HttpStatus.resolve(code.value()), HttpStatus.BAD_REQUEST);
        ProblemDetail problem = switch (status) {
            case NOT_FOUND -> Problems.of(status, "not-found", "没有这个地址", "No such address");
            case METHOD_NOT_ALLOWED ->
                Problems.of(
                        status,
                        "method-not-allowed",
                        "不支持的方法，允许的见 Allow 响应头",
                        "Not an allowed method; the Allow header names them");
            case UNSUPPORTED_MEDIA_TYPE ->
                Problems.of(
                        status,
                        "unsupported-media-type",
                        "Content-Type 应为 application/json",
                        "The Content-Type must be application/json");
            case NOT_ACCEPTABLE -> Problems.of(status, "not-acceptable", "请修改 Accept 请求头", "Change the Accept header");
            default -> Problems.of(status, "invalid-request", "请求不正确", "The request is not right");
        };
        return ResponseEntity.status(status).headers(standard.getHeaders()).body(problem);
    }

    /** The pattern of the address: the address itself could hold anything. */
    private static Object route(HttpServletRequest request) {
        Object pattern = request.getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern");
        return pattern == null ? "an unknown address" : pattern;
    }
}
