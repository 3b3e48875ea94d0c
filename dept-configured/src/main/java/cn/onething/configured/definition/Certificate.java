package cn.onething.configured.definition;

/**
 * The certificate that a grant makes.
 *
 * @param kind its name (证照名称)
 * @param prefix how its serials begin, different for every item of a department
 * @param into the register field that keeps the serial
 */
public record Certificate(Words kind, String prefix, String into) {}
