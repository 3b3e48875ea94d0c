package cn.onething.publicsecurity.household;

import cn.onething.events.CheckCharacters;
import cn.onething.events.Reason;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a birth may be registered, and what the entry says. That a child follows one parent's household is from a source,
 * the other conditions are (assumed).
 */
final class BirthRules {
    /** Synthetic, as everything here: no real place has it. */
    static final String REGION = "999900";

    private BirthRules() {}

    /**
     * @param followed the parent whose household the child follows, null when the register does not know them
     * @param certified whoever is registered with the birth certificate
     * @param today in China
     */
    static Optional<Reason> objection(
            BirthForm form, @Nullable Resident followed, Optional<Resident> certified, LocalDate today) {
        if (form.birthTime().toLocalDate().isAfter(today)) {
            return because("not-born-yet", "出生时间晚于申报时间", "The time of birth is still to come");
        }
        if (followed == null || !followed.isRegistered()) {
            return because("unknown-parent", "随落户的父亲或母亲不在本地户籍登记", "The parent to follow is not registered here");
        }
        if (!followed.is(form.followed())) {
            return because("another-name", "父亲或母亲姓名与户籍登记不一致", "The parent's name is not the one registered");
        }
        if (!followed.householdNumber().equals(form.householdNumber())) {
            return because("another-household", "户号与父亲或母亲的户籍不一致", "The household is not the parent's");
        }
        return certified.isPresent()
                ? because("already-registered", "该出生医学证明已办理出生登记", "This birth was registered already")
                : Optional.empty();
    }

    static Resident registered(BirthForm form, int order) {
        LocalDate born = form.birthTime().toLocalDate();
        return new Resident(
                number(born, order),
                form.childName(),
                form.childSex(),
                born,
                form.ethnicGroup(),
                form.householdNumber(),
                form.mother().idNumber(),
                form.father().idNumber(),
                form.birthCertificateNumber(),
                Resident.State.REGISTERED);
    }

    /** GB 11643-1999: region, day of birth, order number, check character (ISO 7064 MOD 11-2). */
    private static String number(LocalDate born, int order) {
        String first17 =
                REGION + born.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format(Locale.ROOT, "%03d", order);
        return first17 + CheckCharacters.citizenNumber(first17);
    }

    private static Optional<Reason> because(String code, String zh, String en) {
        return Optional.of(new Reason(code, zh, en));
    }
}
