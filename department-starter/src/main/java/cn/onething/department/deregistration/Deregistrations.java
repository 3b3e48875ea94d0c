package cn.onething.department.deregistration;

import cn.onething.events.Reason;
import java.util.Collection;
import java.util.Set;

/** Port: which companies the department itself has deregistered, and has not put back since. */
public interface Deregistrations {

    /** Those of the companies, by their credit codes, that are deregistered now. */
    Set<String> among(Collection<String> creditCodes);

    /** Why a deregistered company's application is refused, in the department's own words. */
    Reason reason();
}
