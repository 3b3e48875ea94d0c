package cn.onething.marketsupervision.relocation;

/** The company that wants to leave. */
public record BlockingCheckForm(String creditCode) {}
