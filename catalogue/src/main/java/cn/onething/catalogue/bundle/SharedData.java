package cn.onething.catalogue.bundle;

/**
 * Data that one department gives to others, so that nobody is asked for it.
 *
 * @param department who has it
 */
public record SharedData(String id, Text name, String department) {}
