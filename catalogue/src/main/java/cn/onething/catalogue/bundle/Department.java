package cn.onething.catalogue.bundle;

/**
 * An authority or a body that decides items.
 *
 * @param offered whether its service runs, so that its items can be part of a case
 */
public record Department(String id, Text name, boolean offered) {}
