package cn.onething.department.configured.definition;

/**
 * The certificate that a grant makes.
 *
 * @param kind its name (证照名称)
 * @param prefix how its serials begin, different for every item of a department
 * @param digits how many follow the prefix, counted up from 1; 0 when the serial follows from the register entry instead
 * @param into the register field that keeps the serial
 */
public record Certificate(Words kind, String prefix, int digits, String into) {}
