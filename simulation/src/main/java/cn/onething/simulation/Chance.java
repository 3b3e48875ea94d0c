package cn.onething.simulation;

import java.time.Duration;
import java.util.ArrayList;
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

    /** Of 0 to 1. */
    double part() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** So many different ones, or all when there are not more. */
    <T> List<T> someOf(List<T> choices, int count) {
        List<T> left = new ArrayList<>(choices);
        List<T> taken = new ArrayList<>();
        while (taken.size() < count && !left.isEmpty()) {
            taken.add(left.remove(random.nextInt(left.size())));
        }
        return taken;
    }

    /** Evenly, up to the longest. */
    Duration within(Duration longest) {
        return Duration.ofMillis(1 + (long) (longest.toMillis() * random.nextDouble()));
    }

    /** Mostly short, sometimes up to the longest. */
    Duration delay(Duration longest) {
        double part = random.nextDouble();
        return Duration.ofMillis(1 + (long) (longest.toMillis() * part * part * part * part));
    }
}
