package cn.onething.orchestrator.casefile.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of an application. {@link FilingCheck} reads it field by field, so that it can say all that is wrong. */
record SubmitRequest(
        @Schema(
                description = "“一件事”标识，见 /api/bundles / id of the bundle",
                example = "enterprise-info-change",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String bundle,

        @Schema(
                description = "行政区划代码，六位 / region, six digits",
                example = "999900",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String region,

        @Schema(
                description = "渠道 / where the application comes in; web, in a batch import, unless given",
                allowableValues = {"window", "web", "app", "hotline", "assisted", "import"})
        @Nullable String channel,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Applicant applicant,

        @Schema(description = "勾选的可选事项 / optional items that the applicant ticked") @Nullable List<String> items,

        @Schema(
                description = "表单，字段见 /api/bundles/{id}/form / the form; its fields are at /api/bundles/{id}/form",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Map<String, Object> form,

        @Schema(
                description = "材料：材料标识与上传凭据，见 /api/papers / papers: material and the ticket of its upload",
                example = "{}")
        @Nullable Map<String, String> papers,

        @Schema(
                description = "领取方式，默认电子 / how the results are to be handed over; electronically unless given",
                allowableValues = {"electronic", "post", "pick-up"})
        @Nullable String delivery) {

    /** Who files the case. */
    record Applicant(
            @Schema(
                    description = "企业或个人 / kind of applicant",
                    allowableValues = {"enterprise", "person"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String type,

            @Schema(description = "名称或姓名 / name, at most 100 characters", requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Schema(
                    description = "统一社会信用代码或公民身份号码 / credit code, or citizen identity number",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String idNumber) {}

    /** The shape of what is handed in after the submit. */
    record HandIn(
            @Schema(description = "更正的表单字段 / form fields as they should be") @Nullable Map<String, Object> form,

            @Schema(description = "补交的材料 / papers: material and the ticket of its upload") @Nullable Map<String, String> papers) {}

    /** The shape of a hand-over of results. */
    record HandOver(
            @Schema(description = "经办人工号 / who handed the results over", requiredMode = Schema.RequiredMode.REQUIRED)
            String by,

            @Schema(description = "邮件号或领取凭证 / parcel number or receipt") @Nullable String reference) {}

    /** The shape of a withdrawal. */
    record Withdrawal(
            @Schema(
                    description = "撤回原因，不超过 500 字 / at most 500 characters",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String reason) {}
}
