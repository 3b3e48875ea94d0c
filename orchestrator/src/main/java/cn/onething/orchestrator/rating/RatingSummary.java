package cn.onething.orchestrator.rating;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the public is told about all ratings that count. Absent where nobody has voted yet. */
record RatingSummary(
        @Schema(description = "有效评价数 / ratings that count") long votes,

        @Schema(description = "平均星级，1 至 5 / average stars, 1 to 5") @Nullable Double average,

        @Schema(
                description = "微笑指数，0 至 100：服务态度与业务水平评分的均值 / smiling index, 0 to 100: mean of the votes on attitude"
                        + " and level")
        @Nullable Double smilingIndex,

        @Schema(description = "微笑指数的评分数 / votes in the smiling index")
        long smilingVotes,

        @Schema(description = "差评数 / bad ratings") long badRatings,

        @Schema(description = "已回访的差评占比，0 至 1 / share of the bad ratings that were called back, 0 to 1") @Nullable Double followedUp) {
    private static final double TOP = 5;

    /**
     * @param stars sum over all votes
     * @param smiles sum of the votes on attitude and level, 1 to 5 each
     */
    static RatingSummary of(long votes, long stars, long smiles, long smilingVotes, long bad, long calledBack) {
        return new RatingSummary(
                votes,
                mean(stars, votes),
                smilingVotes == 0 ? null : rounded((smiles / (double) smilingVotes - 1) / (TOP - 1) * 100),
                smilingVotes,
                bad,
                mean(calledBack, bad));
    }

    private static @Nullable Double mean(long sum, long count) {
        return count == 0 ? null : rounded(sum / (double) count);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
