package cn.onething.catalogue.lint;

import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Material;
import cn.onething.catalogue.bundle.MaterialUse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Papers are known, asked for once, and never asked for when a department can fetch the same (rules.md §5). */
final class PaperRules {
    private PaperRules() {}

    static void check(Lint lint) {
        for (Item item : lint.items()) {
            String path = "items." + item.id();
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < item.papers().materials().size(); i++) {
                MaterialUse use = item.papers().materials().get(i);
                String at = path + ".materials." + i;
                if (!seen.add(use.material())) {
                    lint.error(
                            at,
                            "duplicate-id",
                            "“" + use.material() + "”重复出现",
                            "\"" + use.material() + "\" is written twice");
                }
                use.when().ifPresent(when -> ConditionRules.check(lint, when, at));
                material(lint, item, use, at);
            }
            shared(lint, item.papers().shared(), path + ".shared");
            item.papers()
                    .result()
                    .filter(result -> result.years().orElse(1) == 0)
                    .ifPresent(_ -> lint.error(
                            path + ".result.years", "wrong-value", "“years”应大于 0", "\"years\" must be at least 1"));
        }
    }

    private static void material(Lint lint, Item item, MaterialUse use, String path) {
        Material material = lint.library().materials().get(use.material());
        if (material == null) {
            lint.error(
                    path,
                    "unknown-material",
                    "materials.yaml 中没有材料“" + use.material() + "”",
                    "materials.yaml has no material \"" + use.material() + "\"");
            return;
        }
        if (material.key() && use.need() instanceof MaterialUse.Need.Later) {
            lint.error(
                    path,
                    "key-material-later",
                    "“" + material.name().zh() + "”是关键材料，不得容缺",
                    use.material() + " is a key material: it may not follow later");
        }
        // An optional paper is the way out when the sharing fails (rules.md §5.7).
        boolean demanded = !(use.need() instanceof MaterialUse.Need.Optional);
        if (demanded
                && material.shared().filter(item.papers().shared()::contains).isPresent()) {
            lint.error(
                    path,
                    "asked-though-shared",
                    "“" + material.name().zh() + "”可由数据共享取得，不得再要求提交",
                    use.material() + " may not be asked for: the item fetches the same data by sharing");
        }
    }

    private static void shared(Lint lint, List<String> ids, String path) {
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (!lint.library().sharedData().containsKey(id)) {
                lint.error(
                        path + "." + i,
                        "unknown-shared-data",
                        "shared-data.yaml 中没有“" + id + "”",
                        "shared-data.yaml has no entry \"" + id + "\"");
            } else if (ids.indexOf(id) < i) {
                lint.error(path + "." + i, "duplicate-id", "“" + id + "”重复出现", "\"" + id + "\" is written twice");
            }
        }
    }
}
