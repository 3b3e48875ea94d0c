package cn.onething.department.configured.definition;

/** A name for people, in both languages. */
public record Words(String zh, String en) {}
