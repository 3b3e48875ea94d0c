package cn.onething.department.filing;

import cn.onething.department.Application;
import java.time.Instant;
import java.util.List;

/** The register of filings. */
public interface Filings {

    void file(List<Application<FilingForm>> declarations);

    /**
     * Adds an entry that cancels an earlier one.
     *
     * @throws IllegalStateException when there is no such entry
     */
    void cancel(String entry, String cancellingEntry, Instant at);
}
