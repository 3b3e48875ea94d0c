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
 */
public record Handling(
        @Nullable Instant acceptedAt,
        int extraDays,
        List<Pause> pauses,
        int corrections,
        List<Missing> missing,
        @Nullable Instant until,
        @Nullable IssuedCertificate certificate) {
    static final Handling NONE = new Handling(null, 0, List.of(), 0, List.of(), null, null);

    public Handling {
        pauses = List.copyOf(pauses);
        missing = List.copyOf(missing);
    }

    Handling until(@Nullable Instant end) {
        return new Handling(acceptedAt, extraDays, pauses, corrections, missing, end, certificate);
    }

    Handling accepted(Instant at) {
        Instant began = acceptedAt == null ? at : acceptedAt;
        return new Handling(began, extraDays, pauses, corrections, missing, null, certificate);
    }

    Handling extended(int days) {
        return new Handling(acceptedAt, extraDays + days, pauses, corrections, missing, until, certificate);
    }

    Handling paused(Instant at) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(at, null));
        return new Handling(acceptedAt, extraDays, more, corrections, missing, null, certificate);
    }

    Handling resumed(Instant at) {
        List<Pause> ended = pauses.stream().map(pause -> pause.until(at)).toList();
        return new Handling(acceptedAt, extraDays, ended, corrections, missing, null, certificate);
    }

    /** The clock of an accepted item stands still while the applicant corrects it. */
    Handling asked(List<Missing> what, Instant at) {
        Handling stopped = acceptedAt == null ? until(null) : paused(at);
        return new Handling(acceptedAt, extraDays, stopped.pauses, corrections, what, null, certificate);
    }

    Handling handedIn(Set<String> what) {
        List<Missing> left =
                missing.stream().filter(each -> !what.contains(each.what())).toList();
        return new Handling(acceptedAt, extraDays, pauses, corrections, left, until, certificate);
    }

    Handling corrected() {
        return new Handling(acceptedAt, extraDays, pauses, corrections + 1, List.of(), null, certificate);
    }

    Handling issued(@Nullable IssuedCertificate paper) {
        return paper == null ? this : new Handling(acceptedAt, extraDays, pauses, corrections, missing, null, paper);
    }
}
