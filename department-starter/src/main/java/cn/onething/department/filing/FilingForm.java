package cn.onething.department.filing;

/**
 * A declaration to be kept.
 *
 * @param creditCode the declaring company
 * @param subject what it is about
 * @param remark the declaration
 */
public record FilingForm(String creditCode, String subject, String remark) {}
