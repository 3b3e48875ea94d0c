package cn.onething.marketsupervision.licence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Licences for simulations and tests. */
public final class InMemoryLicences implements Licences {
    private final List<Licence> issued = new ArrayList<>();

    public InMemoryLicences(Collection<Licence> licences) {
        issued.addAll(licences);
    }

    /** All versions of all companies in the order of issue. */
    public List<Licence> issued() {
        return issued;
    }

    @Override
    public Map<String, Licence> current(Collection<String> creditCodes) {
        Map<String, Licence> current = new HashMap<>();
        issued.stream()
                .filter(licence -> creditCodes.contains(licence.creditCode()))
                .sorted(Comparator.comparingInt(Licence::version))
                .forEach(licence -> current.put(licence.creditCode(), licence));
        return current;
    }

    @Override
    public void issue(List<Licence> licences) {
        for (Licence licence : licences) {
            boolean known = issued.stream()
                    .anyMatch(other -> other.entry().equals(licence.entry())
                            || (other.creditCode().equals(licence.creditCode())
                                    && other.version() == licence.version()));
            if (known) {
                throw new IllegalStateException("the licence " + licence.number() + " was issued already");
            }
            issued.add(licence);
        }
    }

    @Override
    public List<Licence> versionsAround(String entry) {
        return issued.stream()
                .filter(licence -> licence.entry().equals(entry))
                .findFirst()
                .map(made -> issued.stream()
                        .filter(licence -> licence.creditCode().equals(made.creditCode()))
                        .sorted(Comparator.comparingInt(Licence::version))
                        .toList())
                .orElse(List.of());
    }
}
