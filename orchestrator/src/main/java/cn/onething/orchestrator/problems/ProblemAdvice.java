package cn.onething.orchestrator.problems;

import cn.onething.journal.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers every failure with a problem. An exception's own text goes nowhere: it may repeat what the client sent. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    @ExceptionHandler
    void answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (failure instanceof IOException || response.isCommitted()) {
            return; // the client has gone, or the answer has begun: there is nobody to tell
        }
        Problem problem = problemOf(failure);
        String correlationId = Correlation.idOf(request);
        if (problem.kind() == ProblemKind.INTERNAL_ERROR) {
            LOG.error("{} {} failed [{}]", request.getMethod(), route(request), correlationId, WithoutText.of(failure));
        } else if (problem.kind() == ProblemKind.TRY_AGAIN) {
            LOG.warn("{} has to be tried again [{}]: {}", route(request), correlationId, failure.getClass());
        }
        write(problem, correlationId, failure, response);
    }

    private static void write(Problem problem, String correlationId, Exception failure, HttpServletResponse response)
            throws IOException {
        response.resetBuffer();
        if (failure instanceof ErrorResponse standard) {
            standard.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        if (problem.kind() == ProblemKind.TRY_AGAIN) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        response.setStatus(problem.kind().status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = ApiJson.write(problem.body(correlationId));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The pattern of the address: the address itself could hold anything. */
    private static Object route(HttpServletRequest request) {
        Object pattern = request.getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern");
        return pattern == null ? "an unknown address" : pattern;
    }

    private static Problem problemOf(Exception failure) {
        return switch (failure) {
            case Refused refused -> refused.problem();
            case HttpMediaTypeNotSupportedException _ ->
                ProblemKind.UNSUPPORTED_MEDIA_TYPE.with(
                        "请查看接口文档中规定的 Content-Type。", "See the API's documentation for its Content-Type.");
            case HttpMediaTypeNotAcceptableException _ ->
                ProblemKind.NOT_ACCEPTABLE.with("请修改 Accept 请求头。", "Change the Accept header.");
            case HttpRequestMethodNotSupportedException _ ->
                ProblemKind.METHOD_NOT_ALLOWED.with("允许的方法见 Allow 响应头。", "The Allow header names the methods.");
            case NoHandlerFoundException _, NoResourceFoundException _ ->
                ProblemKind.NOT_FOUND.with("请检查地址。", "Check the address.");
            case MethodArgumentTypeMismatchException _, ServletRequestBindingException _ ->
                ProblemKind.INVALID_PARAMETER.with("缺少参数或格式不正确。", "A parameter is missing or not of its kind.");
            case Exception other
            when Trouble.isOfTheDatabase(other) ->
                ProblemKind.TRY_AGAIN.with(
                        "数据库暂时不可用。请用同一 Idempotency-Key 重试，不会重复立案。",
                        "The database is away. Try again with the same Idempotency-Key: no case is filed twice.");
            default ->
                ProblemKind.INTERNAL_ERROR.with("请凭关联编号（correlationId）联系运维。", "Tell operations the correlationId.");
        };
    }
}
