package cn.onething.journal.verification;

/**
 * Something that is not as the journal says.
 *
 * @param position the journal row where it was noticed, 0 where it is not about one row
 */
public record Problem(int shard, long position, String problem) {}
