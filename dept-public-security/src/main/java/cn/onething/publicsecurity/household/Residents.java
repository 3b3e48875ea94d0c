package cn.onething.publicsecurity.household;

import cn.onething.department.history.Ledger;
import java.time.LocalDate;
import java.util.Optional;

/** Port: the household register. Writing a resident whom it does not know adds them. */
public interface Residents extends Ledger<Resident> {

    /** Whoever is registered, not cancelled, with the birth certificate. */
    Optional<Resident> withCertificate(String birthCertificateNumber);

    /**
     * The next order number of the day, never given out twice: odd for boys, even for girls.
     *
     * @throws RuntimeException when the day has none left (after 999)
     */
    int nextOrder(LocalDate birthDate, Sex sex);
}
