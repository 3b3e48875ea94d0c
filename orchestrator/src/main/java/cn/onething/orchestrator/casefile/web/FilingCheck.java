package cn.onething.orchestrator.casefile.web;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Audience;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Delivery;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.form.FieldError;
import cn.onething.catalogue.form.FormRules;
import cn.onething.orchestrator.casefile.Channel;
import cn.onething.orchestrator.casefile.Filing;
import cn.onething.orchestrator.paper.Upload;
import cn.onething.orchestrator.problems.Problem;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.request.Faults;
import cn.onething.orchestrator.request.JsonRequest;
import cn.onething.orchestrator.request.JsonText;
import cn.onething.orchestrator.request.TextRules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns a submit request into a {@link Filing}, or says everything that is wrong with it at once. */
final class FilingCheck {
    private static final Set<String> FIELDS = JsonRequest.fieldsOf(SubmitRequest.class);
    private static final List<String> CHANNELS = Channel.wireNames();
    private static final int MOST_ITEMS = 100;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern REGION = Pattern.compile("[1-9][0-9]{5}");

    private final Catalogue catalogue;
    private final FormRules forms;
    private final ApplicantCheck applicants;
    private final PaperCheck paperCheck;
    private final Clock clock;

    FilingCheck(Catalogue catalogue, FormRules forms, PaperCheck paperCheck, Clock clock) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.applicants = new ApplicantCheck(clock);
        this.paperCheck = paperCheck;
        this.clock = clock;
    }

    /** What came of a check. */
    sealed interface Checked {
        record Good(Filing filing) implements Checked {}

        record Bad(Problem problem) implements Checked {}
    }

    /**
     * @param bytes holds the request's JSON from {@code from} on
     * @param channel what is meant when the request names none
     */
    Checked check(byte[] bytes, int from, int length, String channel) {
        JsonNode json;
        try {
            json = JsonText.read(bytes, from, length);
        } catch (JsonText.Malformed e) {
            return new Checked.Bad(e.problem());
        }
        Faults faults = new Faults();
        if (!(json instanceof ObjectNode request)) {
            faults.add("", "wrong-type", "申请应为一个 JSON 对象", "the application must be a JSON object");
            return bad(faults);
        }
        String unreadable = TextRules.firstUnreadable(request);
        if (unreadable != null) {
            faults.add(unreadable, "wrong-form", "含有不可用的字符", "has characters that are no text");
            return bad(faults);
        }
        return check(request, channel, faults);
    }

    private Checked check(ObjectNode request, String defaultChannel, Faults faults) {
        faults.onlyKnown(request, "", FIELDS);
        String region = region(request, faults);
        String channel = channel(request, defaultChannel, faults);
        ObjectNode applicant = faults.object(request, "", "applicant");
        ObjectNode form = faults.object(request, "", "form");
        List<String> ticked = ticked(request, faults);
        String id = faults.text(request, "", "bundle");
        if (id == null) {
            return bad(faults);
        }
        Optional<Bundle> known = catalogue.bundle(id, region == null ? Bundle.NATIONAL : region);
        if (known.isEmpty()) {
            return new Checked.Bad(Problem.in(
                    ProblemKind.UNKNOWN_BUNDLE,
                    List.of(new FieldError("/bundle", "unknown-bundle", "没有这个“一件事”", "there is no such bundle"))));
        }
        Bundle bundle = known.get();
        String applicantId = applicant == null ? null : applicants.check(applicant, bundle, faults);
        List<Item> items = form == null ? List.of() : items(bundle, form, ticked, faults);
        Seasons.check(bundle, items, LocalDate.ofInstant(clock.instant(), CHINA), faults);
        if (applicantId != null && form != null) {
            sameCompany(bundle, applicantId, form, faults);
        }
        Delivery.Way delivery = DeliveryCheck.read(request, bundle, faults);
        Map<String, Upload> papers = form == null ? Map.of() : papers(request, items, form, faults);
        if (region == null || applicant == null || form == null || applicantId == null || faults.any()) {
            return bad(faults);
        }
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.set("applicant", applicant);
        content.set("form", form);
        String subject = form.path("creditCode").asString("");
        return new Checked.Good(new Filing(
                bundle,
                region,
                items,
                channel,
                subject,
                applicantId,
                content,
                papers,
                delivery,
                PaperCheck.later(items, form, papers)));
    }

    private Map<String, Upload> papers(ObjectNode request, List<Item> items, ObjectNode form, Faults faults) {
        Map<String, Upload> papers = paperCheck.read(request, PaperCheck.asked(items, form), faults);
        if (!faults.any()) {
            PaperCheck.checkRequired(items, form, papers, faults);
        }
        return papers;
    }

    private static @Nullable String region(ObjectNode request, Faults faults) {
        String region = faults.text(request, "", "region");
        if (region == null || REGION.matcher(region).matches()) {
            return region;
        }
        faults.add("/region", "wrong-form", "行政区划代码应为六位数字", "the region must be a code of six digits");
        return null;
    }

    private static String channel(ObjectNode request, String defaultChannel, Faults faults) {
        if (!request.has("channel")) {
            return defaultChannel;
        }
        String channel = faults.text(request, "", "channel");
        if (channel != null && !CHANNELS.contains(channel)) {
            faults.add(
                    "/channel",
                    "not-allowed",
                    "渠道应为 " + String.join("、", CHANNELS) + " 之一",
                    "the channel must be one of " + String.join(", ", CHANNELS));
        }
        return channel == null ? defaultChannel : channel;
    }

    private static List<String> ticked(ObjectNode request, Faults faults) {
        JsonNode items = request.get("items");
        if (items == null || items.isNull()) {
            return List.of();
        }
        if (!items.isArray()) {
            faults.add("/items", "wrong-type", "应为列表", "must be a list");
            return List.of();
        }
        if (items.size() > MOST_ITEMS) {
            faults.add("/items", "too-many", "最多选择 " + MOST_ITEMS + " 项", "must not have more than " + MOST_ITEMS);
            return List.of();
        }
        List<String> ticked = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            if (!item.isString()) {
                faults.add("/items/" + i, "wrong-type", "应为文字", "must be text");
                return List.of();
            }
            if (ticked.contains(item.stringValue())) {
                faults.add("/items/" + i, "repeated", "有重复项", "is there twice");
                return List.of();
            }
            ticked.add(item.stringValue());
        }
        return ticked;
    }

    /** The items of the case, checked together with the form that decides about them. */
    private List<Item> items(Bundle bundle, ObjectNode form, List<String> ticked, Faults faults) {
        List<FieldError> wrong = ticked.isEmpty() ? List.of() : forms.checkItems(bundle, ticked);
        faults.addAll(wrong);
        List<Item> chosen = bundle.chosen(form, ticked.isEmpty() ? Set.of() : new HashSet<>(ticked));
        if (chosen.isEmpty()) {
            faults.add("/items", "too-few", "没有可以办理的事项，请至少选择一项", "no item would be handled: choose at least one");
            return chosen;
        }
        faults.addAll(forms.check(bundle, chosen, form));
        if (wrong.isEmpty()) {
            for (int i = 0; i < ticked.size(); i++) {
                String id = ticked.get(i);
                if (chosen.stream().noneMatch(item -> item.id().equals(id))) {
                    faults.add("/items/" + i, "not-asked", "按所填内容不需要办理此事项", "these answers do not call for this item");
                }
            }
        }
        return chosen;
    }

    /** Nobody files for another company: what is for enterprises is filed by the company that it is about. */
    private static void sameCompany(Bundle bundle, String applicantId, ObjectNode form, Faults faults) {
        JsonNode subject = form.get("creditCode");
        if (bundle.audience() == Audience.ENTERPRISE
                && subject != null
                && subject.isString()
                && !subject.stringValue().equals(applicantId)) {
            faults.add(
                    "/applicant/idNumber",
                    "not-allowed",
                    "申请人应为办理事项的企业本身，与 /form/creditCode 一致",
                    "the applicant must be the company that the case is about, as in /form/creditCode");
        }
    }

    private static Checked bad(Faults faults) {
        return new Checked.Bad(Problem.in(ProblemKind.INVALID_APPLICATION, faults.found()));
    }
}
