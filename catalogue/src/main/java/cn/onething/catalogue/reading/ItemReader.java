package cn.onething.catalogue.reading;

import cn.onething.catalogue.bundle.AnyOf;
import cn.onething.catalogue.bundle.Choice;
import cn.onething.catalogue.bundle.Condition;
import cn.onething.catalogue.bundle.CutOff;
import cn.onething.catalogue.bundle.Department;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Kind;
import cn.onething.catalogue.bundle.Material;
import cn.onething.catalogue.bundle.MaterialUse;
import cn.onething.catalogue.bundle.Papers;
import cn.onething.catalogue.bundle.PerInstance;
import cn.onething.catalogue.bundle.Prerequisite;
import cn.onething.catalogue.bundle.Procedure;
import cn.onething.catalogue.bundle.ResultPaper;
import cn.onething.catalogue.bundle.Text;
import cn.onething.catalogue.bundle.Undo;
import cn.onething.catalogue.bundle.Wait;
import cn.onething.catalogue.bundle.Window;
import cn.onething.catalogue.bundle.Word;
import cn.onething.definitions.TableReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads one item of a bundle. */
final class ItemReader {
    private static final Map<String, Kind> KINDS = Word.lowerCase(Kind.class);
    private static final Map<String, Undo> UNDO = Word.asWritten(Undo.class);
    private static final Map<String, Choice> CHOICES =
            Map.of("mandatory", Choice.MANDATORY, "optional", Choice.OPTIONAL);
    private static final Map<String, Material.Form> FORMS = Word.lowerCase(Material.Form.class);

    private final Map<String, Department> departments;

    ItemReader(Map<String, Department> departments) {
        this.departments = departments;
    }

    Item read(String id, TableReader table) {
        TableReader by = table.table("by");
        String department = by.text("department");
        List<List<Prerequisite>> after = table.parsedList(
                "after", Prerequisite::parseAlternatives, "hard:registration-change, or hard:a or hard:b");
        Item item = new Item(
                id,
                TextReader.read(table, "name"),
                department,
                by.optionalText("service").orElse(id),
                by.oneOf("kind", KINDS, null),
                table.has("when") ? Choice.CONDITIONAL : table.oneOf("choice", CHOICES, Choice.MANDATORY),
                table.parsed("when", Condition::parse, BundleReader.CONDITION),
                after.stream()
                        .filter(one -> one.size() == 1)
                        .map(List::getFirst)
                        .toList(),
                by.number("promised"),
                by.number("legal"),
                table.words("fields"),
                table.words("makes"),
                by.oneOf("undo", UNDO, null),
                table.optionalText("group"),
                procedure(table, after),
                papers(table),
                departments.containsKey(department)
                        && departments.get(department).offered());
        by.done();
        table.done();
        return item;
    }

    private static Procedure procedure(TableReader table, List<List<Prerequisite>> after) {
        return new Procedure(
                after.stream().filter(any -> any.size() > 1).map(AnyOf::new).toList(),
                table.parsed("each", PerInstance::parse, "vehicles, or vehicles where kind is goods"),
                table.parsed("cut-off", CutOff::parse, "48 hours, or 3 working-days"),
                table.parsed("window", Window::parse, "05-01 to 07-31, or 2027-05-01 to 2027-07-31"),
                table.parsed("wait", Wait::parse, "20 calendar-days, or one of " + Wait.CAUSES.keySet()),
                table.words("report"));
    }

    private static Papers papers(TableReader table) {
        return new Papers(
                table.parsedList("materials", MaterialUse::parse, "floor-plan later 10 when signWanted is true"),
                table.words("shared"),
                table.has("result") ? Optional.of(result(table.table("result"))) : Optional.empty());
    }

    private static ResultPaper result(TableReader table) {
        ResultPaper result = new ResultPaper(
                new Text(table.text("zh"), table.text("en")),
                table.oneOf("form", FORMS, Material.Form.EITHER),
                table.has("years") ? OptionalInt.of(table.number("years")) : OptionalInt.empty());
        table.done();
        return result;
    }
}
