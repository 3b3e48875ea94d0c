package cn.onething.publicsecurity.seal;

/**
 * A company's official seal that is in use.
 *
 * @param number 13 digits: region and serial
 * @param inscription the company name cut into it
 */
public record Seal(String creditCode, String number, String inscription) {}
