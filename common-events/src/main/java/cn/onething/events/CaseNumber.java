package cn.onething.events;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * The number of a case (一件事编号): {@code YJS}, region (6 digits, GB/T 2260), theme (3), date (8), serial (8), check
 * character (ISO 7064 MOD 37,36). Theme and serial widths are ours; no public standard fixes them.
 *
 * <p>The serial's remainder by the number of shards is the case's shard, so that a batch of cases can be numbered into
 * the shard whose lock is held. The number of shards of an installation never changes.
 */
public record CaseNumber(String value) {
    /** What every case number begins with. */
    public static final String PREFIX = "YJS";

    private static final int LENGTH = 3 + 6 + 3 + 8 + 8 + 1;
    private static final long SERIALS = 100_000_000L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    public CaseNumber {
        if (value.length() != LENGTH || !value.startsWith(PREFIX) || !CheckCharacters.hasMod37(value)) {
            throw new IllegalArgumentException("not a case number: wrong form or check character");
        }
        for (int i = PREFIX.length(); i < LENGTH - 1; i++) {
            if (!Character.isDigit(value.charAt(i))) {
                throw new IllegalArgumentException("not a case number: wrong form or check character");
            }
        }
    }

    /**
     * @param region six digits
     * @param theme the bundle's three digits
     * @param counter the shard's own count of cases, from 0
     * @param shard the shard that the case is to live in
     */
    public static CaseNumber of(String region, String theme, LocalDate day, long counter, int shard, int shards) {
        long serial = Math.floorMod(counter * shards + shard, SERIALS - SERIALS % shards);
        String digits = Long.toString(SERIALS + serial).substring(1);
        String body = PREFIX + region + theme + DAY.format(day) + digits;
        return new CaseNumber(body + CheckCharacters.mod37(body));
    }

    public int shard(int shards) {
        return Math.toIntExact(Long.parseLong(value, LENGTH - 9, LENGTH - 1, 10) % shards);
    }

    @Override
    public String toString() {
        return value;
    }
}
