package cn.onething.orchestrator.migration;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.MaterialUse;
import cn.onething.catalogue.form.FormRules;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.casefile.domain.Migration.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Whether what the applicant handed in is enough for another version; nobody is asked again because of a migration. */
record Fitness(FormRules forms) {

    /** The items of the other version that belong to the case: what was ticked stays ticked. */
    static List<Item> items(CaseFile file, Bundle to, ObjectNode form) {
        Set<String> ticked =
                file.items().stream().map(item -> Item.idOf(item.id())).collect(Collectors.toSet());
        return to.chosen(form, ticked);
    }

    /** @param papers the materials that are there */
    List<Obstacle> obstacles(CaseFile file, Bundle to, List<Item> items, ObjectNode form, Set<String> papers) {
        List<Obstacle> obstacles = new ArrayList<>();
        forms.check(to, items, form).stream()
                .filter(error -> error.code().equals("missing"))
                .forEach(error -> obstacles.add(new Obstacle(
                        "",
                        "form-incomplete",
                        "新版本需要的内容没有填写：" + error.pointer(),
                        "the new version needs what was not filled in: " + error.pointer())));
        for (Item item : items) {
            if (isStillToCome(file, item)) {
                item.papers().materials().stream()
                        .filter(use -> use.need() instanceof MaterialUse.Need.Required)
                        .filter(use -> use.when().map(when -> when.holds(form)).orElse(true))
                        .filter(use -> !papers.contains(use.material()))
                        .forEach(use -> obstacles.add(new Obstacle(
                                item.id(),
                                "paper-missing",
                                "新版本需要的材料没有提交：" + use.material(),
                                "the new version needs a paper that was not handed in: " + use.material())));
            }
        }
        return obstacles;
    }

    /** New, or not begun: its department has not been sent anything. */
    private static boolean isStillToCome(CaseFile file, Item item) {
        return file.items().stream()
                .filter(one -> Item.isOf(one.id(), item.id()))
                .allMatch(one -> one.status() == ItemStatus.WAITING);
    }
}
