package cn.onething.publicsecurity.household;

import cn.onething.department.history.InMemoryLedger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The household register for tests. */
final class InMemoryResidents extends InMemoryLedger<Resident> implements Residents {
    private final Map<String, Integer> orders = new HashMap<>();

    InMemoryResidents(Collection<Resident> residents) {
        super(Resident::idNumber, residents);
    }

    @Override
    public Optional<Resident> withCertificate(String birthCertificateNumber) {
        return records().stream()
                .filter(Resident::isRegistered)
                .filter(each -> birthCertificateNumber.equals(each.birthCertificateNumber()))
                .findFirst();
    }

    @Override
    public int nextOrder(LocalDate birthDate, Sex sex) {
        return orders.merge(birthDate + "/" + sex, sex.firstOrder(), (last, _) -> last + 2);
    }
}
