package cn.onething.marketsupervision.prohibition;

import cn.onething.department.form.Address;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/** Port: who must not hold office, and where no company may be. */
public interface Prohibitions {

    /** Those of the persons who must not hold office on a day, by their identity numbers. */
    Set<String> bannedOn(LocalDate day, Collection<String> idNumbers);

    boolean isForbidden(Address address);
}
