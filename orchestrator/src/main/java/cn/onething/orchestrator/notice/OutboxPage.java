package cn.onething.orchestrator.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** The outbox as a plain page, for whoever tries the suite out. */
final class OutboxPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String TOP = """
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <title>通知发件箱 / Notices</title>
            <style>
            body { font-family: sans-serif; margin: 2rem auto; max-width: 60rem; line-height: 1.5; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border-bottom: 1px solid #ccc; padding: .5rem; text-align: left; vertical-align: top; }
            .en { color: #555; }
            </style>
            </head>
            <body>
            <h1>通知发件箱 / Notices</h1>
            """;

    private OutboxPage() {}

    /** @param late how many could not be sent so far */
    static String of(List<Outbox.Sent> sent, long late) {
        StringBuilder page = new StringBuilder(TOP);
        page.append("<p>最近 ").append(sent.size()).append(" 条；待重发 ").append(late).append(" 条。<br>");
        page.append("<span class=\"en\">The last ")
                .append(sent.size())
                .append("; ")
                .append(late);
        page.append(" to be sent again.</span></p>\n<table>\n");
        page.append("<tr><th>时间 / Time</th><th>办件 / Case</th><th>内容 / Text</th></tr>\n");
        sent.forEach(each -> row(each, page));
        return page.append("</table>\n</body>\n</html>\n").toString();
    }

    private static void row(Outbox.Sent sent, StringBuilder page) {
        Notice notice = sent.notice();
        page.append("<tr><td>").append(time(notice.at())).append("</td><td>");
        page.append(HtmlUtils.htmlEscape(notice.caseNumber())).append("<br><span class=\"en\">");
        page.append(notice.kind()).append("</span></td><td>");
        page.append(HtmlUtils.htmlEscape(notice.zh())).append("<br><span class=\"en\">");
        page.append(HtmlUtils.htmlEscape(notice.en())).append("</span></td></tr>\n");
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
