package cn.onething.orchestrator.casefile.web;

import cn.onething.catalogue.bundle.Audience;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.calendar.DueDate;
import cn.onething.events.CheckCharacters;
import cn.onething.events.CitizenNumber;
import cn.onething.orchestrator.request.Faults;
import cn.onething.orchestrator.request.JsonRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Checks who files the case. */
final class ApplicantCheck {
    private static final Set<String> FIELDS = JsonRequest.fieldsOf(SubmitRequest.Applicant.class);
    private static final int LONGEST_NAME = 100;

    private final Clock clock;

    /** @param clock tells which birth dates are still to come */
    ApplicantCheck(Clock clock) {
        this.clock = clock;
    }

    /** @return the identity number or credit code, absent when something about the applicant is wrong */
    @Nullable String check(ObjectNode applicant, Bundle bundle, Faults faults) {
        int before = faults.found().size();
        faults.onlyKnown(applicant, "/applicant", FIELDS);
        String name = faults.text(applicant, "/applicant", "name");
        if (name != null && name.isBlank()) {
            faults.add("/applicant/name", "missing", "申请人名称未填写", "the applicant's name is missing");
        } else if (name != null && name.codePointCount(0, name.length()) > LONGEST_NAME) {
            faults.add(
                    "/applicant/name",
                    "too-long",
                    "申请人名称不能超过 " + LONGEST_NAME + " 个字",
                    "the applicant's name must not be longer than " + LONGEST_NAME + " characters");
        }
        String type = faults.text(applicant, "/applicant", "type");
        String id = faults.text(applicant, "/applicant", "idNumber");
        if (type != null) {
            switch (type) {
                case "enterprise" -> enterprise(bundle, id, faults);
                case "person" -> person(bundle, id, faults);
                default ->
                    faults.add(
                            "/applicant/type",
                            "not-allowed",
                            "申请人类型应为 enterprise（企业）或 person（个人）",
                            "the applicant's type must be enterprise or person");
            }
        }
        return faults.found().size() == before ? id : null;
    }

    private static void enterprise(Bundle bundle, @Nullable String id, Faults faults) {
        audience(bundle, Audience.PERSON, faults);
        if (id != null && !CheckCharacters.isCreditCode(id)) {
            wrongId(faults, "统一社会信用代码格式或校验码不正确", "is not a unified social credit code with a right check character");
        }
    }

    private void person(Bundle bundle, @Nullable String id, Faults faults) {
        audience(bundle, Audience.ENTERPRISE, faults);
        if (id == null) {
            return;
        }
        if (!CitizenNumber.isValid(id)) {
            wrongId(faults, "公民身份号码格式、日期或校验码不正确", "is not a citizen identity number with a right check character");
        } else if (new CitizenNumber(id).birthDate().isAfter(LocalDate.ofInstant(clock.instant(), DueDate.ZONE))) {
            faults.add(
                    "/applicant/idNumber",
                    "date-in-future",
                    "公民身份号码中的日期尚未到来",
                    "the identity number's date is still to come");
        }
    }

    private static void wrongId(Faults faults, String zh, String en) {
        faults.add("/applicant/idNumber", "wrong-check-digit", zh, "the applicant's number " + en);
    }

    private static void audience(Bundle bundle, Audience others, Faults faults) {
        if (bundle.audience() == others) {
            faults.add(
                    "/applicant/type",
                    "not-allowed",
                    "此事项仅面向" + bundle.audience().text().zh(),
                    "this is for applicants of the type "
                            + bundle.audience().text().en() + " only");
        }
    }
}
