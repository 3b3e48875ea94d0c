package cn.onething.catalogue;

import cn.onething.catalogue.bundle.Bundle;
import java.util.Optional;

/** Port: definitions that somebody keeps beside the files, because cases run on them. */
@FunctionalInterface
public interface Kept {

    /**
     * What cases of a region have under a version, where that is not what the files say: they say nothing of it any more,
     * or something else under the same number.
     */
    Optional<Bundle> bundle(String id, String region, int version);
}
