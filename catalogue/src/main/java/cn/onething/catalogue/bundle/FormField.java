package cn.onething.catalogue.bundle;

import java.util.Optional;

/**
 * A field as one bundle asks it.
 *
 * @param name its name in the form
 * @param optional whether it may be left out
 * @param when it is required while this holds, and refused while it does not
 */
public record FormField(String name, Field definition, boolean optional, Optional<Condition> when) {}
