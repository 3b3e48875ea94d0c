package cn.onething.catalogue.lint;

import cn.onething.catalogue.reading.Definition;
import cn.onething.catalogue.reading.Library;
import cn.onething.catalogue.source.CatalogueFiles;
import cn.onething.definitions.Finding;
import cn.onething.definitions.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds what is wrong with the files of a catalogue: how they are written, and what they say. */
public final class Linter {
    private static final List<Consumer<Lint>> RULES = List.of(
            NamingRules::check,
            ItemRules::check,
            ConditionRules::check,
            OrderRules::check,
            ProcedureRules::check,
            PaperRules::check,
            PolicyRules::check,
            FrameRules::check,
            RegionRules::check);

    private Linter() {}

    /** What there is to say about the catalogue that is shipped with the suite. */
    public static List<Finding> check() {
        return check(new Library(CatalogueFiles.shipped()));
    }

    /** What there is to say about a catalogue in a folder, by file and line. */
    public static List<Finding> check(Path folder) {
        return missing(folder).map(List::of).orElseGet(() -> check(new Library(CatalogueFiles.in(folder))));
    }

    /** What there is to say when the folder is none. */
    public static Optional<Finding> missing(Path folder) {
        return Files.isDirectory(folder)
                ? Optional.empty()
                : Optional.of(Finding.error(
                        new Origin(folder.toString(), 1), "missing-folder", "没有这个文件夹", "there is no such folder"));
    }

    public static List<Finding> check(Library library) {
        List<Finding> findings = new ArrayList<>(library.findings());
        for (Definition definition : library.definitions()) {
            if (definition.sound()) {
                RULES.forEach(rule -> rule.accept(new Lint(definition, library, findings)));
            }
        }
        // A region's definition repeats what its national lines say: the same finding on the same line counts once.
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::file).thenComparingInt(Finding::line))
                .toList();
    }
}
