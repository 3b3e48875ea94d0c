package cn.onething.orchestrator.casefile.domain;

import java.time.Instant;

/**
 * A paper that the applicant has promised to bring later (容缺后补).
 *
 * @param material id in the catalogue's materials
 * @param dueAt until when; then the item is ended, or undone if it was granted (rules.md §5.6)
 */
public record Promise(String material, Instant dueAt) {}
