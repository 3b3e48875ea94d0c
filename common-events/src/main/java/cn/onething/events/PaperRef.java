package cn.onething.events;

/**
 * A paper that the applicant handed in. The paper itself stays with the orchestrator, once per case, and is fetched from
 * there by its hash.
 *
 * @param material which paper it is, an id of the catalogue's materials
 * @param sha256 of the content, 64 hex digits
 * @param mediaType found by looking at the content
 * @param bytes size of the content
 */
public record PaperRef(String material, String sha256, String mediaType, long bytes) {}
