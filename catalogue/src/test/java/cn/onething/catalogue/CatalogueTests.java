package cn.onething.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Status;
import cn.onething.catalogue.source.CatalogueFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CatalogueTests {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void everyBundleOfTheListsIsOpen() {
        assertThat(CATALOGUE.bundles()).hasSize(30);
        assertThat(CATALOGUE.definitions())
                .extracting(bundle -> bundle.frame().status())
                .containsOnly(Status.OPEN);
    }

    @Test
    void everyNamedBundleOfTheListsIsWrittenDown() {
        Map<String, Long> batches = CATALOGUE.definitions().stream()
                .filter(bundle -> bundle.region().equals(Bundle.NATIONAL))
                .collect(Collectors.groupingBy(
                        bundle -> bundle.frame().batch().orElse("none"), TreeMap::new, Collectors.counting()));

        // 2025-1: ten names are known, two of them without an item.
        assertThat(batches)
                .containsExactlyEntriesOf(new TreeMap<>(Map.of("2024-1", 13L, "2024-2", 8L, "2025-1", 8L, "none", 1L)));
    }

    @Test
    void everyDefinitionCanBeReadAgainFromItsOwnFiles() {
        assertThat(CATALOGUE.definitions()).allSatisfy(bundle -> {
            CatalogueFiles source = CATALOGUE.source(bundle);
            assertThat(source.texts()).hasSizeLessThanOrEqualTo(6);
            assertThat(Catalogue.read(source, bundle.id(), bundle.region(), bundle.version()))
                    .contains(bundle);
        });
    }

    @Test
    void whatIsKeptComesBeforeWhatTheFilesSay() {
        Bundle file = CATALOGUE.bundle("five", "999900").orElseThrow();
        Bundle kept = file.withItems(file.items().subList(0, 4));
        Catalogue keeping = CATALOGUE.keeping((id, region, version) ->
                id.equals("five") && region.equals("999900") ? Optional.of(kept) : Optional.empty());

        assertThat(keeping.bundle("five", "999900")).contains(kept);
        assertThat(keeping.bundle("five", "999900", 1)).contains(kept);
        assertThat(keeping.bundle("five", "310000")).contains(file);
        assertThat(file.handlesLike(kept)).isFalse();
        assertThat(file.handlesLike(file.withItems(file.items().stream()
                        .map(item -> item.withOffered(false))
                        .toList())))
                .isTrue();
    }

    @Test
    void nobodyCanFileAPreparedBundleButEveryoneCanFindItsVersion() {
        SortedMap<String, String> texts = new TreeMap<>(CatalogueFiles.shipped().texts());
        texts.computeIfPresent("bundles/newborn-birth.yaml", (_, text) -> text + "status: prepared\n");
        Catalogue prepared = Catalogue.of(new CatalogueFiles(texts));

        assertThat(prepared.bundle("newborn-birth", "500000")).isEmpty();
        assertThat(prepared.bundle("newborn-birth", "500000", 101).orElseThrow().items())
                .hasSize(10);
    }

    @Test
    void aChangeOfNameNeedsANewSealAndAChangeOfRepresentativeDoesNot() {
        Bundle bundle = CATALOGUE.bundle("enterprise-info-change", "999900").orElseThrow();

        assertThat(ids(bundle.chosen(form("""
                {"changeKinds": ["legal-representative"]}"""), Set.of())))
                .containsExactly(
                        "registration-change",
                        "licence-reissue",
                        "legal-rep-sync",
                        "tax-change",
                        "social-insurance-change");
        assertThat(ids(bundle.chosen(form("""
                {"changeKinds": ["name"]}"""), Set.of())))
                .contains("seal-change")
                .doesNotContain("legal-rep-sync");
    }

    @Test
    void anItemOfADepartmentThatDoesNotRunIsInNoCaseEvenWhenTicked() {
        Bundle bundle = WithoutBank.catalogue()
                .bundle("enterprise-info-change", "999900")
                .orElseThrow();

        assertThat(ids(bundle.chosen(form("{}"), Set.of("bank-account-change", "medical-insurance-change"))))
                .contains("medical-insurance-change")
                .doesNotContain("bank-account-change");
    }

    @Test
    void anItemSeesItsOwnFieldsOnly() {
        Bundle bundle = CATALOGUE.bundle("enterprise-info-change", "999900").orElseThrow();
        ObjectNode form = form("""
                {"creditCode": "x", "newCapital": 5, "newName": "y", "resolutionDate": "2026-11-02"}""");

        assertThat(bundle.item("seal-change").orElseThrow().formFor(form)).isEqualTo(form("""
                {"creditCode": "x", "newName": "y"}"""));
    }

    @Test
    void anInstanceSeesItsOwnElementOnly() {
        Bundle bundle = CATALOGUE.bundle("credit-repair", "999900").orElseThrow();
        Item check = bundle.item("duty-check-tax").orElseThrow();
        ObjectNode form = form("""
                {"creditCode": "x", "creditRecords": [
                  {"authority": "tax", "number": "1"}, {"authority": "customs", "number": "2"},
                  {"authority": "tax", "number": "3"}]}""");

        assertThat(check.idsIn(form)).containsExactly("duty-check-tax.1", "duty-check-tax.3");
        assertThat(check.formFor(form, "duty-check-tax.3")).isEqualTo(form("""
                {"creditCode": "x", "creditRecords": {"authority": "tax", "number": "3"}}"""));
    }

    private static List<String> ids(List<Item> items) {
        return items.stream().map(Item::id).toList();
    }

    private static ObjectNode form(String json) {
        return (ObjectNode) JSON.readTree(json);
    }
}
