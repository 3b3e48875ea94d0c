package cn.onething.orchestrator.report;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Department;
import cn.onething.catalogue.bundle.FormField;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.ResultPaper;
import cn.onething.catalogue.bundle.Text;
import cn.onething.events.IssuedCertificate;
import cn.onething.orchestrator.casefile.CaseHistory.Step;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.vault.MaskedName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a report together. Asks nobody: the same case gives the same report, whenever it is asked for.
 *
 * @param steps the decisions that made the file, in order
 * @param form with what items made; empty when the applicant's data were erased
 * @param applicant in full, absent when erased
 * @param departments by id
 */
record Composition(
        CaseFile file,
        Bundle bundle,
        List<Step> steps,
        ObjectNode form,
        @Nullable String applicant,
        Function<String, Department> departments) {

    /** The item of the bundle that collects answers, if the case has it; a bundle has at most one. */
    static Optional<CaseItem> collector(CaseFile file, Bundle bundle) {
        return file.items().stream()
                .filter(item -> bundle.item(item.id())
                        .filter(definition -> !definition.procedure().reports().isEmpty())
                        .isPresent())
                .findFirst();
    }

    /** Whether a collecting item has made its report. A report that was taken back is none. */
    static boolean isReported(CaseItem collector) {
        return switch (collector.status()) {
            case GRANTED, COMPENSATING, COMPENSATION_REJECTED -> true;
            case WAITING,
                    SUBMITTED,
                    RECEIVED,
                    ACCEPTED,
                    CORRECTION,
                    STOPPED,
                    NOTICE,
                    REFUSED,
                    NOT_ACCEPTED,
                    WITHDRAWING,
                    WITHDRAWN,
                    COMPENSATED,
                    NOT_STARTED -> false;
        };
    }

    /** @param collector an item that {@link #isReported} */
    Report report(CaseItem collector) {
        Times times = new Times(steps);
        Item definition = definition(collector);
        List<String> without = times.missing(collector.id());
        List<CaseItem> collected = file.items().stream()
                .filter(item -> definition.procedure().reports().contains(Item.idOf(item.id())))
                .toList();
        return new Report(
                file.number(),
                bundle.id(),
                bundle.name(),
                definition.papers().result().map(ResultPaper::name).orElse(definition.name()),
                applicant == null ? null : MaskedName.of(applicant),
                file.submittedAt(),
                times.closed().orElse(null),
                party(collector),
                times.granted(collector.id()).orElseThrow(),
                identifier(collector),
                times.cutOff(collector.id()).orElse(null),
                collected.stream()
                        .filter(item -> !without.contains(item.id()))
                        .map(item -> answer(item, times))
                        .toList(),
                collected.stream()
                        .filter(item -> without.contains(item.id()))
                        .map(item -> missing(item, times))
                        .toList());
    }

    private Report.Answer answer(CaseItem item, Times times) {
        Report.Said said = said(item.status());
        return new Report.Answer(
                item.id(),
                name(item),
                party(item),
                times.asked(item.id()).orElse(null),
                times.answered(item.id()).orElse(null),
                said,
                item.reason(),
                said == Report.Said.YES ? made(item) : List.of(),
                identifier(item));
    }

    private static Report.Said said(ItemStatus status) {
        return switch (status) {
            case GRANTED, NOTICE, COMPENSATING, COMPENSATION_REJECTED -> Report.Said.YES;
            case REFUSED, NOT_ACCEPTED -> Report.Said.NO;
            // what was taken back holds no longer
            case WAITING,
                    SUBMITTED,
                    RECEIVED,
                    CORRECTION,
                    ACCEPTED,
                    STOPPED,
                    WITHDRAWING,
                    WITHDRAWN,
                    COMPENSATED,
                    NOT_STARTED -> Report.Said.NOTHING;
        };
    }

    private Report.Missing missing(CaseItem item, Times times) {
        return new Report.Missing(
                item.id(),
                name(item),
                party(item),
                times.asked(item.id()).orElse(null),
                times.answered(item.id()).orElse(null));
    }

    private List<Report.Made> made(CaseItem item) {
        return definition(item).makes().stream()
                .flatMap(field -> made(field).stream())
                .toList();
    }

    private Optional<Report.Made> made(String name) {
        JsonNode value = form.get(name);
        if (value == null) {
            return Optional.empty();
        }
        FormField field = bundle.form().get(name);
        // a field that no later item reads has no definition in the bundle
        return Optional.of(
                field == null
                        ? new Report.Made(name, new Text(name, name), Words.plain(value))
                        : new Report.Made(name, field.definition().label(), Words.of(field.definition(), value)));
    }

    private Report.Party party(CaseItem item) {
        return new Report.Party(
                item.department(), departments.apply(item.department()).name());
    }

    private Text name(CaseItem item) {
        Text name = definition(item).name();
        int instance = Item.instanceOf(item.id());
        return instance == 0 ? name : new Text(name.zh() + " " + instance, name.en() + " " + instance);
    }

    private static @Nullable String identifier(CaseItem item) {
        IssuedCertificate certificate = item.handled().certificate();
        return certificate == null ? null : certificate.identifier();
    }

    private Item definition(CaseItem item) {
        return bundle.item(item.id()).orElseThrow();
    }
}
