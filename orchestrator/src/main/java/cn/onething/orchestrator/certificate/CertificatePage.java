package cn.onething.orchestrator.certificate;

import cn.onething.catalogue.bundle.Text;
import cn.onething.orchestrator.problems.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.web.util.HtmlUtils;

/** A certificate's state, or why there is none to show, as a plain page. */
final class CertificatePage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String TOP = """
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>证照核验 / Certificate</title>
            <style>
            body { font-family: sans-serif; margin: 2rem auto; max-width: 40rem; padding: 0 1rem; line-height: 1.5; }
            dt { margin-top: 1rem; color: #555; }
            dd { margin: 0; overflow-wrap: anywhere; }
            .state { font-size: 1.5rem; }
            .en { color: #555; }
            </style>
            </head>
            <body>
            <h1>证照核验 / Certificate</h1>
            """;
    private static final String BOTTOM = "</body>\n</html>\n";

    private CertificatePage() {}

    static String of(CertificateView certificate) {
        StringBuilder page = new StringBuilder(TOP);
        page.append("<p class=\"state\">").append(both(certificate.stateName())).append("</p>\n<dl>\n");
        entry(page, "证照 / Kind", both(certificate.kind()));
        entry(page, "签发部门 / Issued by", both(certificate.departmentName()));
        entry(page, "签发时间 / Issued", time(certificate.issuedAt()));
        Instant end = certificate.validUntil();
        entry(page, "有效期至 / Valid until", end == null ? "长期 / without end" : time(end));
        entry(page, "证照标识 / Identifier", HtmlUtils.htmlEscape(certificate.identifier()));
        entry(page, "查询时间 / Asked", time(certificate.askedAt()));
        return page.append("</dl>\n").append(BOTTOM).toString();
    }

    static String of(Problem problem) {
        StringBuilder page = new StringBuilder(TOP);
        page.append("<p class=\"state\">")
                .append(HtmlUtils.htmlEscape(problem.kind().title()))
                .append("</p>\n");
        if (problem.errors().isEmpty()) {
            page.append("<p>")
                    .append(both(new Text(problem.zh(), problem.en())))
                    .append("</p>\n");
        }
        problem.errors()
                .forEach(error -> page.append("<p>")
                        .append(both(new Text(error.zh(), error.en())))
                        .append("</p>\n"));
        return page.append(BOTTOM).toString();
    }

    private static void entry(StringBuilder page, String name, String value) {
        page.append("<dt>").append(name).append("</dt><dd>").append(value).append("</dd>\n");
    }

    private static String both(Text text) {
        return HtmlUtils.htmlEscape(text.zh()) + "<br><span class=\"en\">" + HtmlUtils.htmlEscape(text.en())
                + "</span>";
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
