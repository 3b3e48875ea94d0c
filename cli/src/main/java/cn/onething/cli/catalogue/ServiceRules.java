package cn.onething.cli.catalogue;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.Explain;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Choice;
import cn.onething.catalogue.bundle.FormField;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Status;
import cn.onething.catalogue.bundle.Wait;
import cn.onething.cli.CodedDepartments;
import cn.onething.definitions.Finding;
import cn.onething.definitions.Origin;
import cn.onething.definitions.Severity;
import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.definition.ItemDefinition;
import cn.onething.department.configured.definition.UndoWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether bundles and departments' files fit together: what otherwise shows only when somebody files a case. */
final class ServiceRules {
    private final Map<String, Department> departments;
    private final Bundle bundle;
    private final Map<String, Origin> origins = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private ServiceRules(Catalogue catalogue, Map<String, Department> departments, Bundle bundle) {
        this.departments = departments;
        this.bundle = bundle;
        Explain.lines(catalogue, bundle.id(), bundle.region())
                .orElse(List.of())
                .forEach(line -> origins.put(line.path(), line.origin()));
    }

    /** What there is to say about the newest definitions that can be filed, by file and line. */
    static List<Finding> check(Catalogue catalogue, Map<String, Department> departments) {
        Set<String> seen = new HashSet<>();
        return catalogue.definitions().stream()
                .filter(bundle -> seen.add(bundle.id() + " " + bundle.region()))
                .filter(bundle -> bundle.frame().status() == Status.OPEN)
                .flatMap(bundle -> new ServiceRules(catalogue, departments, bundle).findings().stream())
                .distinct()
                .sorted(Comparator.comparing(Finding::file).thenComparingInt(Finding::line))
                .toList();
    }

    private List<Finding> findings() {
        bundle.items().stream()
                .filter(item -> item.offered() && !CodedDepartments.IDS.contains(item.department()))
                .forEach(this::item);
        return findings;
    }

    private void item(Item item) {
        Department department = departments.get(item.department());
        if (department == null) {
            add(
                    Severity.ERROR,
                    item,
                    "by.department",
                    "no-department-file",
                    "没有 " + item.department() + ".yaml，无人办理",
                    "there is no " + item.department() + ".yaml: nobody would answer");
            return;
        }
        ItemDefinition service = department.items().stream()
                .filter(each -> each.id().equals(item.service()))
                .findFirst()
                .orElse(null);
        if (service == null) {
            String there = department.items().stream().map(ItemDefinition::id).collect(Collectors.joining(", "));
            add(
                    Severity.ERROR,
                    item,
                    "by.service",
                    "no-such-service",
                    department.id() + ".yaml 没有事项“" + item.service() + "”，只有：" + there,
                    department.id() + ".yaml has no item \"" + item.service() + "\", only: " + there);
            return;
        }
        form(item, service);
        Set<String> missing = new TreeSet<>(item.makes());
        missing.removeAll(service.gives().keySet());
        missing.forEach(field -> add(
                Severity.ERROR,
                item,
                "makes",
                "not-given",
                department.id() + ".yaml 的 gives 中没有“" + field + "”",
                "\"" + field + "\" is not under gives in " + department.id() + ".yaml"));
        undo(item, service);
        notice(item, service);
        if (item.papers().result().isPresent() && service.certificate() == null) {
            add(
                    Severity.WARNING,
                    item,
                    "result.zh",
                    "no-certificate",
                    department.id() + ".yaml 中该事项没有 certificate，不产生结果证照",
                    "the item has no certificate in " + department.id() + ".yaml: a grant makes no paper");
        }
    }

    private void form(Item item, ItemDefinition service) {
        Set<String> needed = new TreeSet<>();
        service.form().values().stream()
                .filter(field -> field.required())
                .forEach(field -> needed.add(field.path().steps().getFirst()));
        for (String field : needed) {
            if (!item.fields().contains(field)) {
                add(
                        Severity.ERROR,
                        item,
                        "fields",
                        "field-not-sent",
                        "部门文件要求“" + field + "”，本事项没有列出",
                        "the department's file needs \"" + field + "\", which this item does not list");
            } else if (!isAlwaysThere(item, field)) {
                add(
                        Severity.WARNING,
                        item,
                        "fields",
                        "field-not-always-sent",
                        "部门文件要求“" + field + "”，但它可能没有值；应在部门文件中标 optional",
                        "the department's file needs \"" + field + "\", which may be absent: say optional: true there");
            }
        }
    }

    /** Filled in, or made by an item that is in every such case. */
    private boolean isAlwaysThere(Item item, String field) {
        return bundle.items().stream()
                .filter(other -> other.makes().contains(field))
                .findFirst()
                .map(maker ->
                        maker.choice() == Choice.MANDATORY || maker.condition().equals(item.condition()))
                .orElseGet(() -> {
                    FormField asked = bundle.form().get(field);
                    return asked != null
                            && (!asked.optional() && asked.when().isEmpty()
                                    || item.condition().isPresent());
                });
    }

    private void undo(Item item, ItemDefinition service) {
        String there = service.undo().name();
        String here = item.undo().name();
        if (!there.equals(here)) {
            // Asked to undo what it cannot restore, a department says no, and a person has to look at it.
            boolean stuck = !service.undo().restores() && UndoWord.valueOf(here).restores();
            add(
                    stuck ? Severity.ERROR : Severity.WARNING,
                    item,
                    "by.undo",
                    "another-undo",
                    "部门文件写的是 " + there + "，此处是 " + here,
                    "the department's file says " + there + ", this item " + here);
        }
    }

    /** An objection that the department still takes after the case went on comes too late for the case. */
    private void notice(Item item, ItemDefinition service) {
        int there = service.noticeDays();
        int here = item.procedure().pause().orElse(null) instanceof Wait.CalendarDays(int days) ? days : 0;
        if (there != here) {
            add(
                    there > here ? Severity.ERROR : Severity.WARNING,
                    item,
                    "wait",
                    "another-notice",
                    "部门文件公告 " + there + " 日（notice-days），此处是 " + here + " 日（wait）",
                    "the department's file has a notice of " + there + " days (notice-days), this item one of " + here
                            + " (wait)");
        }
    }

    private void add(Severity severity, Item item, String key, String code, String zh, String en) {
        String path = "items." + item.id() + ".";
        Origin at = origins.getOrDefault(
                path + key, origins.getOrDefault(path + "by.department", new Origin(bundle.id(), 1)));
        findings.add(new Finding(at.file(), at.line(), code, zh, en, severity));
    }
}
