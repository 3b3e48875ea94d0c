package cn.onething.catalogue.bundle;

import java.util.List;

/**
 * How results reach the applicant.
 *
 * @param ways what the applicant may choose from
 * @param together whether the items' papers wait for each other and go as one parcel
 * @param items whose papers go into the parcel
 */
public record Delivery(List<Way> ways, boolean together, List<String> items) {
    /** One way to hand something over. */
    public enum Way {
        ELECTRONIC,
        POST,
        PICK_UP
    }

    public Delivery {
        ways = List.copyOf(ways);
        items = List.copyOf(items);
    }
}
