package cn.onething.marketsupervision.licence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port: the register of licences. Its entries are the versions; whoever adds one holds the company's record locked. */
public interface Licences {

    /** The valid licences of companies, by credit code. */
    Map<String, Licence> current(Collection<String> creditCodes);

    default Optional<Licence> current(String creditCode) {
        return Optional.ofNullable(current(List.of(creditCode)).get(creditCode));
    }

    /** @throws RuntimeException when the version or an entry of the same name is there already */
    void issue(List<Licence> licences);

    /** All versions of the company whose licence the entry made, oldest first; empty when there is no such entry. */
    List<Licence> versionsAround(String entry);
}
