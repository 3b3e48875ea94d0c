package cn.onething.definitions;

/**
 * Where something is written.
 *
 * @param file path below the folder of the files, with forward slashes
 * @param line from 1
 */
public record Origin(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
