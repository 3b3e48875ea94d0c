package cn.onething.catalogue.bundle;

import java.util.List;
import java.util.Optional;

/**
 * What goes into an item on paper, and what comes out.
 *
 * @param materials what the applicant hands in
 * @param shared what the department fetches itself, ids of {@code shared-data.yaml}; it may not be asked for
 * @param result the certificate or document that a grant makes
 */
public record Papers(List<MaterialUse> materials, List<String> shared, Optional<ResultPaper> result) {
    /** No paper in, no paper out. */
    public static final Papers NONE = new Papers(List.of(), List.of(), Optional.empty());

    public Papers {
        materials = List.copyOf(materials);
        shared = List.copyOf(shared);
    }
}
