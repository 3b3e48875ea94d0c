package cn.onething.orchestrator.casefile.domain;

import cn.onething.catalogue.bundle.Bundle;
import java.util.Optional;

/** Port: the definitions that cases keep, also old ones. */
@FunctionalInterface
public interface BundleVersions {

    Optional<Bundle> bundle(String id, String region, int version);

    /** @throws IllegalStateException when the definition is gone, which must not happen while cases run on it */
    default Bundle require(String id, String region, int version) {
        return bundle(id, region, version)
                .orElseThrow(() -> new IllegalStateException("the catalogue has lost " + id + " in " + region
                        + " version " + version + ", which cases still run on"));
    }
}
