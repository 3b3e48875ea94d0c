package cn.onething.orchestrator.library;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that a definition is read from, named by their contents.
 *
 * @param definedIn the definition's own region
 * @param sha256 over the names and contents of all of them
 * @param texts by the hex of their hash
 * @param names the hex of each file's hash, by its name
 */
record Source(String definedIn, byte[] sha256, SortedMap<String, String> texts, SortedMap<String, String> names) {

    static Source of(Catalogue files, Bundle bundle) {
        SortedMap<String, String> texts = new TreeMap<>();
        SortedMap<String, String> names = new TreeMap<>();
        files.source(bundle).texts().forEach((name, text) -> {
            String hash = CatalogueTexts.hashOf(text);
            texts.put(hash, text);
            names.put(name, hash);
        });
        return new Source(bundle.region(), CatalogueTexts.sha256(names.toString()), texts, names);
    }

    boolean is(byte[] hash) {
        return Arrays.equals(sha256, hash);
    }
}
