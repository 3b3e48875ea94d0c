package cn.onething.catalogue.source;

/**
 * Where something is written.
 *
 * @param file path below the catalogue's folder, with forward slashes
 * @param line from 1
 */
public record Origin(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
