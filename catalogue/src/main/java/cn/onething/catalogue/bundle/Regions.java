package cn.onething.catalogue.bundle;

import java.util.List;

/** Region codes (GB/T 2260): two digits of the province, two of the city, two of the county. */
public final class Regions {
    private Regions() {}

    /** The region and what it lies in, nearest first, the nation last. */
    public static List<String> from(String region) {
        if (region.length() != 6) {
            return List.of(Bundle.NATIONAL);
        }
        return List.of(region, region.substring(0, 4) + "00", region.substring(0, 2) + "0000", Bundle.NATIONAL);
    }
}
