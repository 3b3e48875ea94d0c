package cn.onething.department.form;

/** @param region six digits (GB/T 2260) */
public record Address(String region, String street) {}
