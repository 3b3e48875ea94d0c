package cn.onething.orchestrator.library;

import cn.onething.catalogue.bundle.Bundle;
import java.util.List;

/**
 * What a publication brought, or would bring.
 *
 * @param stored whether it is published now; false for a dry run, and when all was there already
 */
record PublicationView(boolean dryRun, boolean stored, List<Added> definitions) {

    /**
     * A definition that was not there before.
     *
     * @param region of the definition, 000000 for the whole country
     * @param openCases of the bundle, which stay on their versions
     */
    record Added(String bundle, String region, int version, String zh, String en, String status, long openCases) {
        static Added of(Bundle bundle, long openCases) {
            return new Added(
                    bundle.id(),
                    bundle.region(),
                    bundle.version(),
                    bundle.name().zh(),
                    bundle.name().en(),
                    bundle.frame().status().name(),
                    openCases);
        }
    }
}
