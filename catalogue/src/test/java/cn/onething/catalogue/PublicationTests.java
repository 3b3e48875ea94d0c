package cn.onething.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.source.CatalogueFiles;
import cn.onething.definitions.Finding;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PublicationTests {
    private static final CatalogueFiles SHIPPED = CatalogueFiles.shipped();
    private static final Catalogue BEFORE = Catalogue.of(SHIPPED);
    private static final String FILE = "bundles/five.yaml";
    private static final String FIVE = SHIPPED.texts().get(FILE);

    private static SortedMap<String, String> files(String... namesAndTexts) {
        SortedMap<String, String> files = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return files;
    }

    private static String version(int version) {
        return FIVE.replace("version: 1\n", "version: " + version + "\n");
    }

    private static List<String> refused(ThrowingCallable publishing) {
        AtomicReference<List<Finding>> errors = new AtomicReference<>(List.of());
        assertThatThrownBy(publishing)
                .isInstanceOfSatisfying(CatalogueRefused.class, refused -> errors.set(refused.errors()));
        return errors.get().stream()
                .map(error -> error.file() + ":" + error.line() + " " + error.code())
                .toList();
    }

    @Test
    void aNewVersionIsWhatNewCasesStartWithAndTheOldOneIsStillThere() {
        Publication published = Publication.of(BEFORE, files(FILE, version(2)));

        assertThat(published.added()).extracting(Bundle::key).containsExactly("five@000000:2");
        Catalogue after = published.catalogue();
        assertThat(after.bundle("five", "999900").orElseThrow().version()).isEqualTo(2);
        assertThat(after.bundle("five", "999900", 1)).isEqualTo(BEFORE.bundle("five", "999900", 1));
        assertThat(after.files().texts()).containsEntry("bundles/five@1.yaml", FIVE);
        assertThat(Publication.of(after, files(FILE, version(2))).added())
                .as("the same again")
                .isEmpty();
    }

    @Test
    void whatIsInUseIsNotChanged() {
        assertThat(refused(() -> Publication.of(BEFORE, files(FILE, FIVE.replace("promised: 1", "promised: 3")))))
                .containsExactly(FILE + ":4 version-not-raised");
        Catalogue second = Publication.of(BEFORE, files(FILE, version(5))).catalogue();
        assertThat(refused(() -> Publication.of(second, files(FILE, version(4)))))
                .containsExactly(FILE + ":4 version-too-low");
        assertThat(refused(() -> Publication.of(second, files(FILE, FIVE.replace("promised: 1", "promised: 3")))))
                .as("the first version, under its old name")
                .containsExactly(FILE + ":4 version-not-raised");
        assertThat(Publication.of(BEFORE, files(FILE, "# a comment\n" + FIVE)).added())
                .isEmpty();
    }

    @Test
    void theLinterHasItsSay() {
        assertThat(refused(() -> Publication.of(
                        BEFORE, files(FILE, version(2).replace("department: tax", "department: weather")))))
                .containsExactly(FILE + ":20 unknown-department");
        assertThat(refused(() -> Publication.of(BEFORE, files(FILE, FIVE.replace("name: {", "name: {{")))))
                .containsExactly(FILE + ":1 not-yaml");
    }

    @Test
    void aNewBundleBringsItsFields() {
        String fair = version(1)
                .replace("id: five", "id: fair")
                .replace("theme: \"900\"", "theme: \"901\"")
                .replace("fields: [ creditCode, subject, remark ]", "fields: [ creditCode, subject, remark, stalls ]");
        String stalls = "stalls: { label: { zh: 摊位数, en: Stalls }, type: integer }\n";

        assertThat(refused(() -> Publication.of(BEFORE, files("bundles/fair.yaml", fair))))
                .isNotEmpty()
                .allMatch(error -> error.endsWith("unknown-field"));
        Publication published = Publication.of(BEFORE, files("bundles/fair.yaml", fair, "fields/fair.yaml", stalls));
        Bundle bundle = published.catalogue().bundle("fair", "999900").orElseThrow();
        assertThat(bundle.form()).containsKey("stalls");
        assertThat(published.catalogue().source(bundle).texts())
                .containsKeys("fields/fair.yaml", "bundles/fair.yaml")
                .doesNotContainKey(FILE);
        assertThat(refused(() -> Publication.of(
                        published.catalogue(), files("fields/fair.yaml", stalls.replace("integer", "string")))))
                .containsExactly("fields/fair.yaml:1 file-taken");
    }

    @Test
    void departmentsAndYearsAreNotPublishedLikeThis() {
        assertThat(refused(() -> Publication.of(
                        BEFORE, files("departments.yaml", "", "calendars/2027.yaml", "", "bundles/five.yml", ""))))
                .containsExactlyInAnyOrder(
                        "departments.yaml:1 not-publishable",
                        "calendars/2027.yaml:1 not-publishable",
                        "bundles/five.yml:1 not-publishable");
    }

    @Test
    void laterFilesAndPublicationsGetOnWithEachOther() {
        SortedMap<String, String> published = files(FILE, version(2));
        SortedMap<String, String> release = new TreeMap<>(SHIPPED.texts());
        release.put(FILE, version(3));

        Catalogue after = Catalogue.of(Publication.over(new CatalogueFiles(release), published));

        assertThat(after.bundle("five", "999900").orElseThrow().version()).isEqualTo(3);
        assertThat(after.bundle("five", "999900", 2)).isPresent();
    }

    @Test
    void whoFollowsACatalogueSaysWhatItSaysByThen() {
        AtomicReference<Catalogue> current = new AtomicReference<>(BEFORE);
        Catalogue following = Catalogue.following(current::get);
        assertThat(following.bundle("five", "999900").orElseThrow().version()).isEqualTo(1);

        current.set(Publication.of(BEFORE, files(FILE, version(2))).catalogue());

        assertThat(following.bundle("five", "999900").orElseThrow().version()).isEqualTo(2);
    }
}
