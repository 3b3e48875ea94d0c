package cn.onething.catalogue;

import cn.onething.catalogue.source.CatalogueFiles;
import java.util.SortedMap;
import java.util.TreeMap;

/** The shipped catalogue as it would be while the banks' service does not run. */
public final class WithoutBank {
    private static final String DEPARTMENTS = "departments.yaml";

    private WithoutBank() {}

    public static Catalogue catalogue() {
        return Catalogue.of(files());
    }

    static CatalogueFiles files() {
        SortedMap<String, String> texts = new TreeMap<>(CatalogueFiles.shipped().texts());
        texts.computeIfPresent(
                DEPARTMENTS, (_, text) -> text.replace("en: Commercial bank, offered: true", "en: Commercial bank"));
        return new CatalogueFiles(texts);
    }
}
