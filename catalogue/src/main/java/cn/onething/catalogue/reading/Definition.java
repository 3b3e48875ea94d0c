package cn.onething.catalogue.reading;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.definitions.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A bundle with the text it was read from.
 *
 * @param file where it is written
 * @param tree what was read: of a region, the national tree changed by the region's file
 * @param national what a region's file changes, null for a national definition
 * @param patch the region's file itself, null for a national definition
 * @param sound whether it could be read without an error; the bundle of an unsound one means nothing
 */
public record Definition(
        Bundle bundle,
        String file,
        Tree.Table tree,
        @Nullable Definition national,
        Tree.@Nullable Table patch,
        boolean sound) {}
