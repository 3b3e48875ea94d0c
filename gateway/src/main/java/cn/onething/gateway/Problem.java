package cn.onething.gateway;

import org.springframework.http.HttpStatus;

/** What the gateway itself can have to refuse: RFC 9457 problems with a stable type, Chinese first. */
enum Problem {
    NOT_FOUND(HttpStatus.NOT_FOUND, "没有这个地址", "No such address", "此地址不对外提供。", "This address is not offered."),
    MALFORMED_PATH(
            HttpStatus.BAD_REQUEST,
            "地址格式不正确",
            "Malformed path",
            "地址中不得含有“..”、“//”、“;”或编码的斜线。",
            "A path must not hold '..', '//', ';' or an encoded slash."),
    BODY_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "请求内容过大",
            "Request body too large",
            "不得超过 %s。请减小内容或分批提交。",
            "There may be at most %s. Send less, or in parts."),
    SERVICE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "服务暂不可用",
            "Service unavailable",
            "负责办理的服务暂时无法连接，请稍后重试。重试时使用同一 Idempotency-Key，不会重复立案。",
            "The service in charge cannot be reached at the moment. Try again later; with the same Idempotency-Key no case"
                    + " is filed twice."),
    SERVICE_TIMEOUT(
            HttpStatus.GATEWAY_TIMEOUT,
            "服务响应超时",
            "Service timed out",
            "负责办理的服务未在时限内答复，申请可能已被受理。请用同一 Idempotency-Key 重试。",
            "The service in charge did not answer in time; it may have taken the request in. Try again with the same"
                    + " Idempotency-Key."),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "系统内部错误",
            "Internal error",
            "网关发生错误，请凭关联编号联系运维。",
            "The gateway failed. Tell operations the correlation id.");

    private final HttpStatus status;
    private final String titleZh;
    private final String titleEn;
    private final String zh;
    private final String en;

    Problem(HttpStatus status, String titleZh, String titleEn, String zh, String en) {
        this.status = status;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
        this.zh = zh;
        this.en = en;
    }

    HttpStatus status() {
        return status;
    }

    /** @param details that its sentences name, in their order */
    Body body(String correlationId, Object... details) {
        return new Body(
                "https://onething.cn/problems/"
                        + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                titleZh + " / " + titleEn,
                status.value(),
                zh.formatted(details) + " / " + en.formatted(details),
                zh.formatted(details),
                en.formatted(details),
                correlationId);
    }

    /** The wire form. {@code zh} and {@code en} are the two halves of {@code detail}. */
    record Body(String type, String title, int status, String detail, String zh, String en, String correlationId) {}
}
