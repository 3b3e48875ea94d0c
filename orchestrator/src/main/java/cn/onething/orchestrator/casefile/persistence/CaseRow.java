package cn.onething.orchestrator.casefile.persistence;

import java.time.Instant;

/** A new row of {@code case_file}. */
public record CaseRow(
        String number,
        String bundle,
        String region,
        int version,
        String subject,
        byte[] applicant,
        byte[] content,
        Instant submittedAt) {}
