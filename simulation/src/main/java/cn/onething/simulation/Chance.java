package cn.onething.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** All randomness of a run, from its seed. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Mostly short, sometimes up to the longest. */
    Duration delay(Duration longest) {
        double part = random.nextDouble();
        return Duration.ofMillis(1 + (long) (longest.toMillis() * part * part * part * part));
    }
}
