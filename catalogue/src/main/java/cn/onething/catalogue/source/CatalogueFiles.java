package cn.onething.catalogue.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The YAML files of a catalogue, by path below its folder. */
public record CatalogueFiles(SortedMap<String, String> texts) {
    /** A file that every catalogue has; its place on the class path is the place of the others. */
    private static final String ANCHOR = "departments.yaml";

    private static final String FOLDER = "catalogue";

    /** The files that come with the suite: in a directory of the class path, a jar, or a jar inside a jar. */
    public static CatalogueFiles shipped() {
        String path = "/" + FOLDER + "/" + ANCHOR;
        URL anchor = CatalogueFiles.class.getResource(path);
        if (anchor == null) {
            throw new IllegalStateException("no " + path + " on the class path");
        }
        return beside(anchor, FOLDER);
    }

    static CatalogueFiles beside(URL anchor, String folder) {
        try {
            URLConnection connection = anchor.openConnection();
            return connection instanceof JarURLConnection jar
                    ? in(jar.getJarFile(), folder + "/")
                    : in(Path.of(URI.create(anchor.toString())).resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files below a folder, {@code .yml} too: that nobody reads those is for the linter to say. */
    public static CatalogueFiles in(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> yaml = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .toList();
            for (Path file : yaml) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                texts.put(path, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CatalogueFiles(texts);
    }

    private static CatalogueFiles in(JarFile jar, String prefix) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        // The jar is shared with the class loader and stays open.
        List<JarEntry> entries = jar.stream()
                .filter(entry ->
                        entry.getName().startsWith(prefix) && entry.getName().endsWith(".yaml"))
                .toList();
        for (JarEntry entry : entries) {
            try (InputStream content = jar.getInputStream(entry)) {
                String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                texts.put(entry.getName().substring(prefix.length()), text);
            }
        }
        return new CatalogueFiles(texts);
    }
}
