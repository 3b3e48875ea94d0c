package cn.onething.catalogue.bundle;

/** Words that people see, Chinese first. */
public record Text(String zh, String en) {}
