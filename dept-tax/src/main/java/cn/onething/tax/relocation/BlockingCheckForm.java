package cn.onething.tax.relocation;

import cn.onething.department.form.AboutCompany;

/** The company that wants to leave. */
public record BlockingCheckForm(String creditCode) implements AboutCompany {}
