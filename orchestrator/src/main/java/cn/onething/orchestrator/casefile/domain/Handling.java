package cn.onething.orchestrator.casefile.domain;

import cn.onething.events.IssuedCertificate;
import cn.onething.events.Missing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an item goes through that is not decided at once: acceptance, corrections, stops, notices, certificates.
 *
 * @param acceptedAt when the promised limit began, absent while not accepted
 * @param extraDays working days by which the limit was extended
 * @param pauses when the clock stood still
 * @param corrections how often the applicant has corrected it
 * @param missing what the applicant still owes
 * @param until end of what is waited for: acceptance clock, the applicant's term (absent until the notice is sent), public
 *     notice, cut-off
 * @param certificate what the grant issued
 * @param promises papers that the applicant has promised to bring later (容缺)
 * @param handover of the result, absent while there is none to hand over
 */
public record Handling(
        @Nullable Instant acceptedAt,
        int extraDays,
        List<Pause> pauses,
        int corrections,
        List<Missing> missing,
        @Nullable Instant until,
        @Nullable IssuedCertificate certificate,
        @Nullable List<Promise> promises,
        @Nullable ResultDelivery handover) {
    static final Handling NONE = new Handling(null, 0, List.of(), 0, List.of(), null, null, null, null);

    public Handling {
        pauses = List.copyOf(pauses);
        missing = List.copyOf(missing);
        promises = promises == null || promises.isEmpty() ? null : List.copyOf(promises);
    }

    /** An item that was accepted without some papers, which are to follow. */
    static Handling promising(List<Promise> promises) {
        return new Handling(null, 0, List.of(), 0, List.of(), null, null, promises, null);
    }

    /** What is still to come. */
    public List<Promise> outstanding() {
        return promises == null ? List.of() : promises;
    }

    Handling until(@Nullable Instant end) {
        return new Handling(acceptedAt, extraDays, pauses, corrections, missing, end, certificate, promises, handover);
    }

    /** In review, for the first time or again: no pause lasts any longer, even if nobody was heard to end it. */
    Handling accepted(Instant at) {
        Instant began = acceptedAt == null ? at : acceptedAt;
        List<Pause> ended = pauses.stream().map(pause -> pause.until(at)).toList();
        return new Handling(began, extraDays, ended, corrections, missing, null, certificate, promises, handover);
    }

    Handling extended(int days) {
        return new Handling(
                acceptedAt, extraDays + days, pauses, corrections, missing, until, certificate, promises, handover);
    }

    Handling paused(Instant at) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(at, null));
        return new Handling(acceptedAt, extraDays, more, corrections, missing, null, certificate, promises, handover);
    }

    /** The clock of an accepted item stands still while the applicant corrects it. */
    Handling asked(List<Missing> what, Instant at) {
        Handling stopped = acceptedAt == null ? until(null) : paused(at);
        return new Handling(
                acceptedAt, extraDays, stopped.pauses, corrections, what, null, certificate, promises, handover);
    }

    Handling handedIn(Set<String> what) {
        List<Missing> left =
                missing.stream().filter(each -> !what.contains(each.what())).toList();
        List<Promise> toCome = outstanding().stream()
                .filter(promise -> !what.contains(promise.material()))
                .toList();
        return new Handling(acceptedAt, extraDays, pauses, corrections, left, until, certificate, toCome, handover);
    }

    Handling promisedUntil(@Nullable String material, Instant end) {
        List<Promise> moved = outstanding().stream()
                .map(promise -> promise.material().equals(material) ? new Promise(promise.material(), end) : promise)
                .toList();
        return new Handling(acceptedAt, extraDays, pauses, corrections, missing, until, certificate, moved, handover);
    }

    Handling corrected() {
        return new Handling(
                acceptedAt, extraDays, pauses, corrections + 1, List.of(), null, certificate, promises, handover);
    }

    Handling issued(@Nullable IssuedCertificate paper) {
        return paper == null
                ? this
                : new Handling(acceptedAt, extraDays, pauses, corrections, missing, null, paper, promises, handover);
    }

    Handling delivered(ResultDelivery how) {
        return new Handling(acceptedAt, extraDays, pauses, corrections, missing, until, certificate, promises, how);
    }
}
