package cn.onething.catalogue.bundle;

import java.util.OptionalInt;

/**
 * The certificate or document that a grant makes.
 *
 * @param years how long it is valid; empty = without end, or the department says
 */
public record ResultPaper(Text name, Material.Form form, OptionalInt years) {}
