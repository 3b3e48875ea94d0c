package cn.onething.catalogue.form;

/**
 * What is wrong with one answer of a form. Never repeats the answer: it may be an identity number.
 *
 * @param pointer JSON pointer into the submitted request, such as {@code /form/newLegalRepresentative/idNumber}
 * @param code stable, kebab-case: missing, unknown-field, not-asked, wrong-type, not-allowed, too-short, too-long,
 *     too-few, too-many, repeated, out-of-range, wrong-form, wrong-check-digit, no-such-date, date-in-future; for the
 *     ticked items unknown-item and not-offered
 * @param zh the sentence shown to people
 * @param en the same in English
 */
public record FieldError(String pointer, String code, String zh, String en) {}
