package cn.onething.orchestrator.bundles;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Audience;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Choice;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Kind;
import cn.onething.catalogue.bundle.Prerequisite;
import cn.onething.catalogue.bundle.Text;
import java.util.List;
import java.util.Locale;

/**
 * A bundle as people see it.
 *
 * @param region whose definition this is; 000000 = the national one
 * @param items in the order of the definition
 */
record BundleView(
        String id,
        String region,
        int version,
        Text name,
        AudienceView audience,
        DepartmentView lead,
        List<ItemView> items) {

    record AudienceView(String id, Text name) {
        static AudienceView of(Audience audience) {
            return new AudienceView(audience.name().toLowerCase(Locale.ROOT), audience.text());
        }
    }

    record DepartmentView(String id, Text name) {}

    record KindView(String id, Text name) {
        static KindView of(Kind kind) {
            return new KindView(kind.name().toLowerCase(Locale.ROOT), kind.text());
        }
    }

    /**
     * @param choice {@code mandatory}, {@code optional} (the applicant ticks it) or {@code conditional} (the form decides)
     * @param after items that have to be granted before
     * @param promisedDays working days after acceptance; 0 = the same day
     * @param legalDays working days after acceptance
     * @param offered whether the department takes part; an item that is not offered is in no case
     */
    record ItemView(
            String item,
            Text name,
            DepartmentView department,
            KindView kind,
            String choice,
            List<String> after,
            int promisedDays,
            int legalDays,
            boolean offered) {}

    static BundleView of(Bundle bundle, Catalogue catalogue) {
        return new BundleView(
                bundle.id(),
                bundle.region(),
                bundle.version(),
                bundle.name(),
                AudienceView.of(bundle.audience()),
                department(bundle.lead(), catalogue),
                bundle.items().stream().map(item -> item(item, catalogue)).toList());
    }

    private static ItemView item(Item item, Catalogue catalogue) {
        return new ItemView(
                item.id(),
                item.name(),
                department(item.department(), catalogue),
                KindView.of(item.kind()),
                choice(item.choice()),
                item.prerequisites().stream().map(Prerequisite::item).toList(),
                item.promisedDays(),
                item.legalDays(),
                item.offered());
    }

    private static String choice(Choice choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static DepartmentView department(String id, Catalogue catalogue) {
        return new DepartmentView(id, catalogue.department(id).name());
    }
}
