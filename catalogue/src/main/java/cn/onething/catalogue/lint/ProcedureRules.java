package cn.onething.catalogue.lint;

import cn.onething.catalogue.bundle.Condition;
import cn.onething.catalogue.bundle.Field;
import cn.onething.catalogue.bundle.FormField;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.PerInstance;
import cn.onething.catalogue.bundle.Procedure;
import cn.onething.catalogue.bundle.RefusalPolicy;
import cn.onething.catalogue.bundle.Wait;
import cn.onething.catalogue.bundle.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What an item says about instances, windows, waits, cut-offs and reports can happen. */
final class ProcedureRules {
    private static final LocalDate LEAP_YEAR = LocalDate.of(2028, 1, 1);

    private ProcedureRules() {}

    static void check(Lint lint) {
        lint.bundle().frame().window().ifPresent(window -> window(lint, window, "window"));
        for (Item item : lint.items()) {
            String path = "items." + item.id();
            Procedure procedure = item.procedure();
            procedure.each().ifPresent(each -> each(lint, item, each, path + ".each"));
            procedure.window().ifPresent(window -> {
                window(lint, window, path + ".window");
                lint.bundle().frame().window().ifPresent(whole -> overlap(lint, whole, window, path + ".window"));
            });
            procedure.cutOff().ifPresent(_ -> cutOff(lint, item, path + ".cut-off"));
            if (procedure.pause().orElse(null) instanceof Wait.CalendarDays days && days.days() == 0) {
                lint.error(path + ".wait", "wait-without-days", "等待天数应大于 0", "a wait of no days is none");
            }
            report(lint, item, path + ".report");
        }
    }

    private static void each(Lint lint, Item item, PerInstance each, String path) {
        FormField field = lint.bundle().form().get(each.list());
        if (field == null || !item.fields().contains(each.list())) {
            lint.error(
                    path,
                    "each-not-seen",
                    "本事项的 fields 中没有“" + each.list() + "”",
                    "the item must see \"" + each.list() + "\" among its fields");
            return;
        }
        Optional<Field> elements = field.definition().elements();
        if (!field.definition().type().equals("array") || elements.isEmpty()) {
            lint.error(
                    path,
                    "each-of-no-list",
                    "“" + field.definition().label().zh() + "”不是列表，无法逐项办理",
                    "\"" + each.list() + "\" is no list, so there is nothing to make one task each of");
            return;
        }
        if (!field.definition().keywords().containsKey("maxItems")) {
            lint.error(
                    path,
                    "each-without-end",
                    "列表“" + field.definition().label().zh() + "”没有 maxItems，事项数没有上限",
                    "\"" + each.list() + "\" has no maxItems: a case could have any number of tasks");
        }
        each.where().ifPresent(where -> where(lint, elements.get(), where, path));
    }

    private static void where(Lint lint, Field elements, Condition.Is where, String path) {
        Field property = elements.properties().get(where.field());
        if (property == null) {
            lint.error(
                    path,
                    "wrong-condition-field",
                    "列表元素中没有“" + where.field() + "”",
                    "the elements have no \"" + where.field() + "\"");
        } else if (!ConditionRules.canBe(property, where.value())) {
            lint.error(
                    path,
                    "wrong-condition-value",
                    "“" + property.label().zh() + "”不可能是“" + where.value() + "”",
                    "\"" + where.field() + "\" can never be \"" + where.value() + "\"");
        }
    }

    private static void window(Lint lint, Window window, String path) {
        if (window instanceof Window.Dated dated && dated.from().isAfter(dated.to())) {
            lint.error(path, "window-backwards", "开始日期晚于结束日期，永远不开放", "it begins after its end: the window never opens");
        }
    }

    /** An item is filed together with its bundle, so both have to be open on some day. */
    private static void overlap(Lint lint, Window whole, Window own, String path) {
        LocalDate first = LEAP_YEAR;
        LocalDate last = LEAP_YEAR.plusYears(1);
        for (Window window : List.of(whole, own)) {
            if (window instanceof Window.Dated dated) {
                first = dated.from();
                last = dated.to().plusDays(1);
            }
        }
        boolean possible =
                first.isAfter(last) || first.datesUntil(last).anyMatch(day -> whole.open(day) && own.open(day));
        if (!possible) {
            lint.error(
                    path,
                    "window-never-open",
                    "与整件事的受理时段没有重叠，永远不能提交",
                    "it is never open while the bundle is: nobody could file the item");
        }
    }

    private static void cutOff(Lint lint, Item item, String path) {
        boolean query = lint.bundle().policies().stream().anyMatch(RefusalPolicy.Query.class::isInstance);
        if (!query) {
            lint.error(
                    path,
                    "cut-off-not-query",
                    "只有查询类（policy: query）的一件事才能截止汇总",
                    "only a bundle with the policy query may go on without an answer");
        } else if (item.procedure().reports().isEmpty()) {
            lint.error(
                    path,
                    "cut-off-over-nothing",
                    "本事项没有 report，没有可截止的等待",
                    "the item has no report: there is no answer that it could go on without");
        }
    }

    private static void report(Lint lint, Item item, String path) {
        boolean written = lint.definition().tree().has(path);
        if (written && item.procedure().reports().isEmpty()) {
            lint.error(path, "report-over-nothing", "没有可汇总的事项", "the report collects nothing");
        }
        for (int i = 0; i < item.procedure().reports().size(); i++) {
            String id = item.procedure().reports().get(i);
            String at = path + "." + i;
            if (lint.bundle().item(id).isEmpty()) {
                lint.error(at, "unknown-item", "没有事项“" + id + "”", "there is no item \"" + id + "\"");
            } else if (item.procedure().reports().indexOf(id) < i) {
                lint.error(at, "duplicate-id", "“" + id + "”重复出现", "\"" + id + "\" is written twice");
            } else if (item.prerequisites().stream()
                    .anyMatch(before -> before.item().equals(id))) {
                lint.error(
                        at,
                        "report-and-after",
                        "“" + id + "”既须准予又可缺少，只能写一处",
                        "\"" + id + "\" cannot both be required (after) and be missing (report)");
            }
        }
    }
}
