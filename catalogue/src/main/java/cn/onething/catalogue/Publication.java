package cn.onething.catalogue;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.reading.Definition;
import cn.onething.catalogue.reading.Library;
import cn.onething.catalogue.source.CatalogueFiles;
import cn.onething.definitions.Finding;
import cn.onething.definitions.Origin;
import cn.onething.definitions.Tree;
import cn.onething.definitions.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Definitions that are given to a catalogue while it is in use: new bundles, new versions, regions, and the fields, materials
 * and shared data that they need. What holds already is never changed by it.
 *
 * @param catalogue with them
 * @param added definitions that were not there before; none when all was there already
 */
public record Publication(Catalogue catalogue, List<Bundle> added) {

    /**
     * Checks what is to be published as a whole with what is there.
     *
     * @param texts files by their path below the catalogue's folder
     * @throws CatalogueRefused naming every mistake by file and line
     */
    public static Publication of(Catalogue before, SortedMap<String, String> texts) {
        List<Finding> findings = new ArrayList<>();
        texts.keySet().stream()
                .filter(file -> !Library.isPublishable(file))
                .forEach(file -> findings.add(Finding.error(
                        new Origin(file, 1),
                        "not-publishable",
                        "运行中只能发布 bundles/、regions/、fields/、materials/、shared-data/ 下的文件；部门须重启后生效，年历用 calendar publish",
                        "only files below bundles/, regions/, fields/, materials/ and shared-data/ can be published; departments"
                                + " need a restart, and a year's calendar has calendar publish")));
        refuseIfAny(findings);
        CatalogueFiles merged = over(before.files(), texts);
        Catalogue after = Catalogue.of(merged);
        texts.forEach((file, text) -> {
            if (Library.isDefinition(file)) {
                findings.addAll(checkDefinition(before, merged, file, text));
            } else if (!text.equals(merged.texts().get(file))) {
                findings.add(Finding.error(
                        new Origin(file, 1),
                        "file-taken",
                        "同名文件已有其他内容，请换一个文件名",
                        "there is a file of this name with another content; choose another name"));
            }
        });
        refuseIfAny(findings);
        Set<String> known = before.definitions().stream().map(Bundle::key).collect(Collectors.toSet());
        return new Publication(
                after,
                after.definitions().stream()
                        .filter(bundle -> !known.contains(bundle.key()))
                        .toList());
    }

    private static void refuseIfAny(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new CatalogueRefused(findings);
        }
    }

    /** A definition that is there stays as it is; a new one has to be newer than what its region has. */
    private static List<Finding> checkDefinition(Catalogue before, CatalogueFiles merged, String file, String text) {
        SortedMap<String, String> texts = new TreeMap<>(merged.texts());
        texts.put(file, text);
        Library library = new Library(new CatalogueFiles(texts));
        Optional<Definition> written = library.definitions().stream()
                .filter(definition -> definition.file().equals(file) && definition.sound())
                .findFirst();
        if (written.isEmpty()) {
            return library.findings().stream()
                    .filter(finding -> finding.file().equals(file))
                    .toList();
        }
        Bundle now = written.get().bundle();
        Origin at = versionOf(file, text).map(Tree::origin).orElse(new Origin(file, 1));
        List<Bundle> ofItsRegion = before.definitions().stream()
                .filter(bundle ->
                        bundle.id().equals(now.id()) && bundle.region().equals(now.region()))
                .toList();
        Optional<Bundle> same = ofItsRegion.stream()
                .filter(bundle -> bundle.version() == now.version())
                .findFirst();
        if (same.isPresent()) {
            return same.get().handlesLike(now)
                    ? List.of()
                    : List.of(Finding.error(
                            at,
                            "version-not-raised",
                            "第 " + now.version() + " 版已在使用且内容不同，请提高版本号",
                            "version " + now.version() + " is in use and says something else; raise the number"));
        }
        int newest = ofItsRegion.stream().mapToInt(Bundle::version).max().orElse(0);
        return now.version() > newest
                ? List.of()
                : List.of(Finding.error(
                        at,
                        "version-too-low",
                        "已有第 " + newest + " 版，新版本号须更大",
                        "there is a version " + newest + " already; a new one has a higher number"));
    }

    /**
     * Lays published files over others. Of two definitions in one file the newer has the name, and the older is kept beside it
     * under its number; other files are added.
     *
     * @param published by path below the catalogue's folder
     */
    public static CatalogueFiles over(CatalogueFiles files, SortedMap<String, String> published) {
        SortedMap<String, String> texts = new TreeMap<>(files.texts());
        published.forEach((file, text) -> {
            String there = texts.putIfAbsent(file, text);
            if (there == null || there.equals(text) || !Library.isDefinition(file)) {
                return;
            }
            int known = versionOf(file, there).map(Publication::number).orElse(0);
            int other = versionOf(file, text).map(Publication::number).orElse(0);
            if (other == 0) {
                texts.put(file, text); // what is wrong with it is said under its own name
            } else if (other > known) {
                texts.put(file, text);
                texts.putIfAbsent(keptAs(file, known), there);
            } else if (other < known) {
                texts.putIfAbsent(keptAs(file, other), text);
            }
        });
        return new CatalogueFiles(texts);
    }

    private static String keptAs(String file, int version) {
        return file.replaceAll("(@\\d+)?\\.yaml$", "") + "@" + version + ".yaml";
    }

    /** Empty when it says none. */
    private static Optional<Tree.Leaf> versionOf(String file, String text) {
        return YamlFile.read(file, text, new ArrayList<>())
                .map(table -> table.entries().get("version"))
                .filter(Tree.Leaf.class::isInstance)
                .map(Tree.Leaf.class::cast);
    }

    private static int number(Tree.Leaf leaf) {
        return leaf.text().matches("\\d{1,9}") ? Integer.parseInt(leaf.text()) : 0;
    }
}
