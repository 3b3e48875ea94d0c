package cn.onething.catalogue.bundle;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What holds for a bundle as a whole, beside its items.
 *
 * @param batch the yearly list that it belongs to: {@code 2024-1}; empty = none
 * @param limit promised limit of the whole bundle, working days after acceptance
 * @param window when it may be filed
 */
public record Frame(
        Status status,
        Optional<String> batch,
        OptionalInt limit,
        Optional<Window> window,
        Optional<Delivery> delivery) {}
