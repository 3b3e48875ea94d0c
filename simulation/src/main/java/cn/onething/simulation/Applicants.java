package cn.onething.simulation;

import cn.onething.events.Missing;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.Promise;
import cn.onething.orchestrator.casefile.persistence.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The applicants: they correct at once, in parts, at the last moment, too late or never; some end their cases. */
final class Applicants {
    private static final double SUDDENLY = 0.004;

    private final OrchestratorNode orchestrator;
    private final VirtualTime time;
    private final Chance chance;
    private final Faults faults;

    Applicants(OrchestratorNode orchestrator, VirtualTime time, Chance chance, Faults faults) {
        this.orchestrator = orchestrator;
        this.time = time;
        this.chance = chance;
        this.faults = faults;
    }

    void filed(String number) {
        if (chance.happens(faults.withdraw())) {
            Duration when =
                    chance.happens(0.5) ? chance.delay(Duration.ofMinutes(2)) : chance.within(Duration.ofDays(25));
            time.after(when, () -> orchestrator.withdraw(number));
        }
        if (chance.happens(0.7)) {
            time.after(chance.within(Duration.ofDays(20)), () -> bring(number, 1));
        }
    }

    /** They follow their cases, so they hear of every decision. */
    void heard(String number, Decision decision) {
        if (chance.happens(SUDDENLY)) {
            time.after(chance.delay(faults.longestDelay()), () -> orchestrator.withdraw(number));
        }
        for (CaseEvent event : decision.events()) {
            if (event instanceof CaseEvent.CorrectionNoticeSent(var _, Instant answerBy)) {
                told(number, answerBy);
            }
        }
    }

    private void told(String number, Instant answerBy) {
        Duration left = Duration.between(time.now(), answerBy);
        double what = chance.part();
        if (what < 0.45) {
            time.after(chance.within(Duration.ofDays(8)), () -> bring(number, 1));
        } else if (what < 0.65) {
            time.after(chance.within(left), () -> bring(number, 0.5));
            time.after(chance.within(left), () -> bring(number, 1));
        } else if (what < 0.8) {
            Duration about = left.minusSeconds(60).plus(chance.within(Duration.ofMinutes(2)));
            time.after(about, () -> bring(number, 1));
        } else if (what < 0.9) {
            time.after(left.plus(chance.within(Duration.ofDays(5))), () -> bring(number, 1));
        }
        // the others never answer
    }

    /** @param part of what is asked for or was promised, each piece with this probability */
    private void bring(String number, double part) {
        Set<String> what = orchestrator.files().now(Set.of(number)).values().stream()
                .flatMap(state -> owed(state.file()))
                .filter(_ -> chance.happens(part))
                .collect(Collectors.toSet());
        if (!what.isEmpty() && !orchestrator.handIn(number, what)) {
            time.after(chance.within(Duration.ofHours(1)), () -> bring(number, part));
        }
    }

    private static Stream<String> owed(CaseFile file) {
        return file.items().stream()
                .flatMap(item -> Stream.concat(
                        item.handled().missing().stream().map(Missing::what),
                        item.handled().outstanding().stream().map(Promise::material)));
    }
}
