package cn.onething.tax.relocation;

/** The company that wants to leave. */
public record BlockingCheckForm(String creditCode) {}
