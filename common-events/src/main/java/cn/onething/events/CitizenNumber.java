package cn.onething.events;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A citizen identity number (公民身份号码, GB 11643-1999). Never print it whole: {@link #toString()} is masked. */
public record CitizenNumber(String value) {

    public CitizenNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a citizen identity number");
        }
    }

    /** Form, real birth date and check character; whether the date is past is for the caller, who has a clock. */
    public static boolean isValid(String text) {
        if (!text.matches("[1-9]\\d{16}[0-9X]") || CheckCharacters.citizenNumber(text) != text.charAt(17)) {
            return false;
        }
        try {
            birthDate(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    public LocalDate birthDate() {
        return birthDate(value);
    }

    private static LocalDate birthDate(String text) {
        return LocalDate.of(
                Integer.parseInt(text, 6, 10, 10),
                Integer.parseInt(text, 10, 12, 10),
                Integer.parseInt(text, 12, 14, 10));
    }

    /** As people may see it: {@code 999***********0014}. */
    public String masked() {
        return value.substring(0, 3) + "***********" + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }
}
