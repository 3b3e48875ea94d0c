package cn.onething.cli.verify;

import java.util.List;

/**
 * The result of a verification.
 *
 * @param ok whether nothing was found
 * @param rows how many journal rows were read
 */
record Verification(boolean ok, long rows, List<Problem> problems) {

    /** @param service whose journal it is in */
    record Problem(String service, int shard, long position, String problem) {}

    static Verification sum(List<Verification> parts) {
        return new Verification(
                parts.stream().allMatch(Verification::ok),
                parts.stream().mapToLong(Verification::rows).sum(),
                parts.stream().flatMap(part -> part.problems().stream()).toList());
    }
}
