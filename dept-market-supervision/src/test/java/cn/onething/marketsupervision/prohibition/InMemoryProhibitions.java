package cn.onething.marketsupervision.prohibition;

import cn.onething.department.form.Address;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Prohibitions for simulations and tests.
 *
 * @param banned identity number → last day
 */
public record InMemoryProhibitions(Map<String, LocalDate> banned, Set<Address> forbidden) implements Prohibitions {

    @Override
    public Set<String> bannedOn(LocalDate day, Collection<String> idNumbers) {
        return idNumbers.stream()
                .filter(number ->
                        banned.containsKey(number) && !banned.get(number).isBefore(day))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isForbidden(Address address) {
        return forbidden.contains(address);
    }
}
