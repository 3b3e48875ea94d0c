package cn.onething.orchestrator.channel;

import cn.onething.events.CitizenNumber;
import cn.onething.orchestrator.request.JsonRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The shape of an agent's registration. */
record AgentRequest(
        @Schema(description = "姓名 / name", requiredMode = Schema.RequiredMode.REQUIRED)
        String name,

        @Schema(description = "公民身份号码 / citizen identity number", requiredMode = Schema.RequiredMode.REQUIRED)
        String idNumber,

        @Schema(
                description =
                        "书面授权内容或文书编号，不超过 200 字 / the written authorisation or its reference, at most 200 characters",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String authorisation,

        @Schema(
                description = "授权截止日（含） / last day of the authorisation",
                example = "2026-12-31",
                requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate validUntil) {
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_NUMBER = 18;
    private static final int LONGEST_AUTHORISATION = 200;
    private static final int LONGEST_DATE = 10;

    /** @throws cn.onething.orchestrator.problems.Refused naming every field that is wrong */
    static AgentRequest read(HttpServletRequest request, LocalDate today) throws IOException {
        JsonRequest body = JsonRequest.read(request, AgentRequest.class);
        String name = body.text("name", LONGEST_NAME);
        String idNumber = body.text("idNumber", LONGEST_NUMBER);
        if (!idNumber.isBlank() && !isOfAPerson(idNumber, today)) {
            body.fault(
                    "/idNumber",
                    "wrong-check-digit",
                    "公民身份号码格式、日期或校验码不正确",
                    "is not a citizen identity number with a right check character");
        }
        String authorisation = body.text("authorisation", LONGEST_AUTHORISATION);
        LocalDate validUntil = day(body.text("validUntil", LONGEST_DATE), body, today);
        body.check();
        return new AgentRequest(name.strip(), idNumber, authorisation, validUntil);
    }

    private static boolean isOfAPerson(String idNumber, LocalDate today) {
        return CitizenNumber.isValid(idNumber)
                && !new CitizenNumber(idNumber).birthDate().isAfter(today);
    }

    private static LocalDate day(String text, JsonRequest body, LocalDate today) {
        if (text.isBlank()) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(today)) {
                body.fault("/validUntil", "date-past", "授权已过期", "the authorisation is over");
            }
            return day;
        } catch (DateTimeException _) {
            body.fault("/validUntil", "wrong-form", "日期应为 年-月-日，例如 2026-12-31", "must be a date such as 2026-12-31");
            return today;
        }
    }
}
