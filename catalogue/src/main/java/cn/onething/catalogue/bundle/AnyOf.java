package cn.onething.catalogue.bundle;

import java.util.List;

/**
 * Several prerequisites of which one is enough: the item starts when the first of them is granted and can no longer
 * start when all of those in the case are lost. Void when none of them is in the case.
 *
 * @param of at least two
 */
public record AnyOf(List<Prerequisite> of) {
    public AnyOf {
        of = List.copyOf(of);
        if (of.size() < 2) {
            throw new IllegalArgumentException("one prerequisite has no alternative");
        }
    }

    public List<String> items() {
        return of.stream().map(Prerequisite::item).toList();
    }
}
