package cn.onething.events;

/**
 * Something that has to be handed in or put right before an item can be accepted.
 *
 * @param what id of a material of the catalogue, or JSON pointer of a form field such as {@code /newAddress}
 * @param zh what is wrong with it, for the applicant
 * @param en the same in English
 */
public record Missing(String what, String zh, String en) {}
