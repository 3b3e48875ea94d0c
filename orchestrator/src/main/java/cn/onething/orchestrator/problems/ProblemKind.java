package cn.onething.orchestrator.problems;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The kinds of problems. A kind's {@link #type} and status never change; programs may rely on them. */
public enum ProblemKind {
    MALFORMED_JSON(HttpStatus.BAD_REQUEST, "JSON 格式错误", "Malformed JSON"),
    INVALID_APPLICATION(HttpStatus.UNPROCESSABLE_CONTENT, "申请内容有误", "Invalid application"),
    INVALID_REQUEST(HttpStatus.UNPROCESSABLE_CONTENT, "请求内容有误", "Invalid request"),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "参数有误", "Invalid parameter"),
    UNKNOWN_BUNDLE(HttpStatus.UNPROCESSABLE_CONTENT, "没有这个“一件事”", "Unknown bundle"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "幂等键已用于其他请求", "Idempotency key reused"),
    EMPTY_BATCH(HttpStatus.UNPROCESSABLE_CONTENT, "批量申请为空", "Empty batch"),
    TOO_MANY_LINES(HttpStatus.CONTENT_TOO_LARGE, "批量申请行数过多", "Too many lines"),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "请求内容过大", "Request body too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "不支持的内容类型", "Unsupported media type"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "无法按所要求的格式答复", "Not acceptable"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "不支持的请求方法", "Method not allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "没有这个地址", "No such address"),
    NO_SUCH_CASE(HttpStatus.NOT_FOUND, "没有这个办件", "No such case"),
    NO_SUCH_BUNDLE(HttpStatus.NOT_FOUND, "没有这个“一件事”", "No such bundle"),
    TOO_LATE_TO_WITHDRAW(HttpStatus.CONFLICT, "办件已办结，不能撤回", "Too late to withdraw"),
    NOTHING_ASKED(HttpStatus.CONFLICT, "没有需要补正的内容", "Nothing was asked for"),
    STILL_OWED(HttpStatus.CONFLICT, "尚有未了事项，不能销毁资料", "Something is still owed to the applicant"),
    APPLICANT_ERASED(HttpStatus.GONE, "申请人资料已销毁", "The applicant's data were erased"),
    NOT_RATABLE(HttpStatus.CONFLICT, "现在不能评价", "Cannot be rated now"),
    ALREADY_RATED(HttpStatus.CONFLICT, "已经评价过", "Already rated"),
    NO_SUCH_FOLLOW_UP(HttpStatus.NOT_FOUND, "没有这个差评整改单", "No such follow-up"),
    NOT_ESCALATABLE(HttpStatus.CONFLICT, "不属于“办不成事”", "Nothing to escalate"),
    ALREADY_ESCALATED(HttpStatus.CONFLICT, "“办不成事”窗口已登记", "Already escalated"),
    NO_SUCH_ESCALATION(HttpStatus.NOT_FOUND, "没有这个“办不成事”登记", "No such escalation"),
    NO_SUCH_CALL(HttpStatus.NOT_FOUND, "没有这个回访", "No such follow-up call"),
    NO_VALID_AGENT(HttpStatus.CONFLICT, "没有有效的代办授权", "No agent with a valid authorisation"),
    ALREADY_AGENT(HttpStatus.CONFLICT, "此人已是代理人", "Already an agent"),
    NO_SUCH_AGENT(HttpStatus.NOT_FOUND, "没有这个代理人", "No such agent"),
    ACT_NOT_ALLOWED(HttpStatus.CONFLICT, "当前状态不能这样处理", "Not allowed in this state"),
    NO_REPORT(HttpStatus.NOT_FOUND, "此“一件事”不出报告", "No report in this bundle"),
    REPORT_NOT_READY(HttpStatus.CONFLICT, "报告尚未出具", "The report is not there yet"),
    NO_SUCH_CERTIFICATE(HttpStatus.NOT_FOUND, "没有这个证照", "No such certificate"),
    INVALID_CATALOGUE(HttpStatus.UNPROCESSABLE_CONTENT, "定义文件有误", "Invalid definitions"),
    INVALID_CALENDAR(HttpStatus.UNPROCESSABLE_CONTENT, "日历文件有误", "Invalid calendar"),
    CALENDAR_ANNOUNCED(HttpStatus.CONFLICT, "放假安排已公布，不能改回暂定", "The calendar was announced already"),
    TRY_AGAIN(HttpStatus.SERVICE_UNAVAILABLE, "暂时无法办理，请稍后重试", "Try again later"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "系统内部错误", "Internal error");

    private static final String ROOT = "https://onething.cn/problems/";

    private final HttpStatus status;
    private final String zh;
    private final String en;

    ProblemKind(HttpStatus status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    public HttpStatus status() {
        return status;
    }

    /** The URI that identifies the kind. */
    public String type() {
        return ROOT + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return zh + " / " + en;
    }

    /** The problem with what there is to say about it. */
    public Problem with(String detailZh, String detailEn) {
        return Problem.of(this, detailZh, detailEn);
    }
}
