package cn.onething.simulation;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Procedure;
import cn.onething.orchestrator.casefile.domain.BundleVersions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The definitions as the orchestrator reads them, which a planted bug may misread. */
record KnownBundles(BundleVersions right, Set<PlantedBug> bugs) implements BundleVersions {

    @Override
    public Optional<Bundle> bundle(String id, String region, int version) {
        return right.bundle(id, region, version).map(this::misread);
    }

    private Bundle misread(Bundle bundle) {
        Bundle read = bundle;
        if (bugs.contains(PlantedBug.STARTS_EARLY)) {
            read = changed(read, item -> item.withPrerequisites(List.of()));
        }
        if (bugs.contains(PlantedBug.NO_CUT_OFF)) {
            read = changed(read, KnownBundles::withoutCutOff);
        }
        return read;
    }

    private static Bundle changed(Bundle bundle, UnaryOperator<Item> change) {
        return bundle.withItems(bundle.items().stream().map(change).toList());
    }

    private static Item withoutCutOff(Item item) {
        Procedure procedure = item.procedure();
        return with(
                item,
                item.fields(),
                new Procedure(
                        procedure.alternatives(),
                        procedure.each(),
                        Optional.empty(),
                        procedure.window(),
                        procedure.pause(),
                        procedure.reports()),
                item.offered());
    }

    /** The item with other fields, another procedure, offered or not. */
    static Item with(Item item, List<String> fields, Procedure procedure, boolean offered) {
        return new Item(
                item.id(),
                item.name(),
                item.department(),
                item.service(),
                item.kind(),
                item.choice(),
                item.condition(),
                item.prerequisites(),
                item.promisedDays(),
                item.legalDays(),
                fields,
                item.makes(),
                item.undo(),
                item.group(),
                procedure,
                item.papers(),
                offered);
    }
}
