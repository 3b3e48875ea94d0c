package cn.onething.catalogue.reading;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Department;
import cn.onething.catalogue.bundle.Field;
import cn.onething.catalogue.bundle.Material;
import cn.onething.catalogue.bundle.SharedData;
import cn.onething.catalogue.bundle.Text;
import cn.onething.catalogue.calendar.YearCalendar;
import cn.onething.catalogue.source.CatalogueFiles;
import cn.onething.definitions.Finding;
import cn.onething.definitions.Origin;
import cn.onething.definitions.Severity;
import cn.onething.definitions.TableReader;
import cn.onething.definitions.Tree;
import cn.onething.definitions.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads all files of a catalogue and gathers what is wrong about the way they are written. */
public final class Library {
    private static final String DEPARTMENTS = "departments.yaml";
    private static final String FIELDS = "fields.yaml";
    private static final String MATERIALS = "materials.yaml";
    private static final String SHARED_DATA = "shared-data.yaml";
    /** Files with more fields, materials and shared data, so that whoever adds some need not touch what is there. */
    private static final List<String> MORE = List.of("fields/", "materials/", "shared-data/");

    private static final String BUNDLES = "bundles/";
    private static final String CALENDARS = "calendars/";
    private static final String REGIONS = "regions/";
    private static final Pattern REGION_FILE = Pattern.compile("regions/(\\d{6})(-[a-z0-9-]+)?/[^/]+\\.yaml");

    private final Map<String, Tree.Table> trees = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Department> departments = new LinkedHashMap<>();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Material> materials = new LinkedHashMap<>();
    private final Map<String, SharedData> sharedData = new LinkedHashMap<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final List<YearCalendar> calendars = new ArrayList<>();

    public Library(CatalogueFiles files) {
        files.texts().forEach((file, text) -> {
            if (isRead(file)) {
                YamlFile.read(file, text, findings).ifPresent(tree -> trees.put(file, tree));
            } else {
                findings.add(Finding.warning(
                        new Origin(file, 1),
                        "unread-file",
                        "目录中没有这样的文件，内容不起作用",
                        "a catalogue has no file of this name or in this folder: nothing in it counts"));
            }
        });
        if (files.texts().keySet().stream().noneMatch(file -> isRead(file) && file.startsWith(BUNDLES))) {
            findings.add(Finding.warning(
                    new Origin(BUNDLES, 1),
                    "no-bundle",
                    "没有一件事的定义",
                    "there is no bundle: it would be bundles/<id>.yaml"));
        }
        shared(DEPARTMENTS).ifPresent(this::readDepartments);
        shared(FIELDS).ifPresent(file -> fields.putAll(FieldReader.read(file)));
        more("fields/").forEach(file -> add(fields, FieldReader.read(file), file));
        extra(MATERIALS).ifPresent(file -> materials.putAll(PaperReader.materials(file)));
        more("materials/").forEach(file -> add(materials, PaperReader.materials(file), file));
        extra(SHARED_DATA).ifPresent(file -> sharedData.putAll(PaperReader.sharedData(file)));
        more("shared-data/").forEach(file -> add(sharedData, PaperReader.sharedData(file), file));
        sharedData.values().forEach(this::checkSharedData);
        materials.values().forEach(this::checkMaterial);
        trees.forEach((file, tree) -> {
            if (file.startsWith(CALENDARS)) {
                calendars.add(YearCalendar.read(new TableReader(tree, findings)));
            }
        });
        trees.forEach((file, tree) -> {
            if (file.startsWith(BUNDLES)) {
                definitions.add(definition(Bundle.NATIONAL, file, tree, null, null));
            }
        });
        trees.forEach((file, tree) -> {
            if (file.startsWith(REGIONS)) {
                regional(file, tree).ifPresent(definitions::add);
            }
        });
    }

    public Map<String, Department> departments() {
        return departments;
    }

    public Map<String, Field> fields() {
        return fields;
    }

    public Map<String, Material> materials() {
        return materials;
    }

    public Map<String, SharedData> sharedData() {
        return sharedData;
    }

    public List<Definition> definitions() {
        return definitions;
    }

    public List<YearCalendar> calendars() {
        return calendars;
    }

    public List<Finding> findings() {
        return findings;
    }

    private static boolean isRead(String file) {
        return file.endsWith(".yaml")
                && (List.of(DEPARTMENTS, FIELDS, MATERIALS, SHARED_DATA).contains(file)
                        || Stream.of(BUNDLES, CALENDARS, REGIONS).anyMatch(file::startsWith)
                        || MORE.stream().anyMatch(file::startsWith));
    }

    /** No other definition needs it; nor does any need a calendar. */
    public static boolean isOfOneDefinition(String file) {
        return Stream.of(BUNDLES, CALENDARS, REGIONS).anyMatch(file::startsWith);
    }

    /** Whether it may be given to a catalogue that is in use: departments need topics, and years have a way of their own. */
    public static boolean isPublishable(String file) {
        return file.endsWith(".yaml")
                && (Stream.of(BUNDLES, REGIONS).anyMatch(file::startsWith)
                        || MORE.stream().anyMatch(file::startsWith));
    }

    public static boolean isDefinition(String file) {
        return Stream.of(BUNDLES, REGIONS).anyMatch(file::startsWith);
    }

    private List<TableReader> more(String folder) {
        return trees.entrySet().stream()
                .filter(each -> each.getKey().startsWith(folder))
                .map(each -> new TableReader(each.getValue(), findings))
                .toList();
    }

    /** Said twice alike is said once; said otherwise is a mistake. */
    private <T> void add(Map<String, T> known, Map<String, T> more, TableReader file) {
        more.forEach((id, entry) -> {
            T before = known.putIfAbsent(id, entry);
            if (before != null && !before.equals(entry)) {
                findings.add(Finding.error(
                        file.origin(id),
                        "entry-taken",
                        "“" + id + "”在别的文件中已有不同的定义",
                        "\"" + id + "\" is defined otherwise in another file"));
            }
        });
    }

    private Optional<TableReader> shared(String file) {
        Tree.Table tree = trees.get(file);
        if (tree == null
                && findings.stream().noneMatch(finding -> finding.file().equals(file))) {
            findings.add(Finding.error(new Origin(file, 1), "missing-file", "缺少此文件", "this file is missing"));
        }
        return Optional.ofNullable(tree).map(table -> new TableReader(table, findings));
    }

    /** A file that a catalogue may do without. */
    private Optional<TableReader> extra(String file) {
        return Optional.ofNullable(trees.get(file)).map(table -> new TableReader(table, findings));
    }

    private void checkSharedData(SharedData data) {
        if (!departments.containsKey(data.department())) {
            findings.add(Finding.error(
                    originOf(data.id(), SHARED_DATA, "shared-data/"),
                    "unknown-department",
                    "departments.yaml 中没有部门“" + data.department() + "”",
                    "departments.yaml has no department \"" + data.department() + "\""));
        }
    }

    private void checkMaterial(Material material) {
        material.shared()
                .filter(shared -> !sharedData.containsKey(shared))
                .ifPresent(shared -> findings.add(Finding.error(
                        originOf(material.id() + ".shared", MATERIALS, "materials/"),
                        "unknown-shared-data",
                        "shared-data.yaml 中没有“" + shared + "”",
                        "shared-data.yaml has no entry \"" + shared + "\"")));
    }

    /** Where an entry of a kind is written: in the one file or in one of those with more. */
    private Origin originOf(String path, String file, String folder) {
        String id = path.replaceAll("\\..*", "");
        return trees.entrySet().stream()
                .filter(each -> each.getKey().equals(file) || each.getKey().startsWith(folder))
                .filter(each -> each.getValue().entries().containsKey(id))
                .findFirst()
                .map(each -> each.getValue().originOf(path))
                .orElse(new Origin(file, 1));
    }

    private void readDepartments(TableReader file) {
        for (String id : file.keys()) {
            TableReader table = file.table(id);
            Text name = new Text(table.text("zh"), table.text("en"));
            departments.put(id, new Department(id, name, table.flag("offered")));
            table.done();
        }
    }

    private Definition definition(
            String region, String file, Tree.Table tree, @Nullable Definition national, Tree.@Nullable Table patch) {
        long before = errors();
        Bundle bundle = new BundleReader(departments, fields).read(region, new TableReader(tree, findings));
        return new Definition(bundle, file, tree, national, patch, errors() == before);
    }

    /** A region's file names the national definition and the version that it changes; the rest is laid over it. */
    private Optional<Definition> regional(String file, Tree.Table tree) {
        Matcher name = REGION_FILE.matcher(file);
        if (!name.matches()) {
            findings.add(Finding.error(
                    tree.origin(),
                    "wrong-file-name",
                    "地区文件应放在 regions/<六位代码>-<名称>/ 下",
                    "a region's file belongs into regions/<six digits>-<name>/"));
            return Optional.empty();
        }
        TableReader reader = new TableReader(tree, findings);
        String changes = reader.text("changes");
        int base = reader.number("base");
        Optional<Definition> national = definitions.stream()
                .filter(definition -> definition.national() == null)
                .filter(definition -> definition.bundle().id().equals(changes)
                        && definition.bundle().version() == base)
                .findFirst();
        if (national.isEmpty()) {
            findings.add(Finding.error(
                    reader.origin("changes"),
                    "unknown-bundle",
                    "没有全国定义“" + changes + "”第 " + base + " 版",
                    "there is no national definition \"" + changes + "\" version " + base));
            return Optional.empty();
        }
        Map<String, Tree> patch = new LinkedHashMap<>(tree.entries());
        patch.remove("changes");
        patch.remove("base");
        Tree.Table merged = national.get().tree().changedBy(new Tree.Table(tree.origin(), patch));
        // What is wrong with the national file has been said once.
        return national.filter(Definition::sound).map(sound -> definition(name.group(1), file, merged, sound, tree));
    }

    private long errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }
}
