package cn.onething.journal.setup;

/**
 * A part of a service's schema that comes with a library. It is migrated before the service's own scripts and keeps a
 * history of its own, so that libraries and services number their scripts independently.
 *
 * @param name letters only; names the history table
 * @param location where the scripts are
 */
public record LibraryMigrations(String name, String location) {}
