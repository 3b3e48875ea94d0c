package cn.onething.marketsupervision.licence;

import cn.onething.department.form.Address;
import cn.onething.marketsupervision.company.Company;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One issue of a company's business licence. The valid one is that with the highest version.
 *
 * @param entry unique in the register
 * @param caseNumber absent for a licence from before the suite
 */
public record Licence(
        String creditCode,
        int version,
        String entry,
        @Nullable String caseNumber,
        Kind kind,
        Content content,
        Instant at) {

    /** Why it was issued. */
    public enum Kind {
        INITIAL,
        REISSUE,
        /** With the content of an earlier version, because a reissue was taken back. */
        RESTORATION
    }

    /** @param representative the name as printed; a licence bears no identity number */
    public record Content(String name, String representative, Address address, String scope, BigDecimal capital) {

        public static Content of(Company company) {
            return new Content(
                    company.name(),
                    company.legalRepresentative().name(),
                    company.address(),
                    company.scope(),
                    company.capital());
        }
    }

    /** The first licence, issued before there were cases. */
    public static Licence initial(Company company, Instant at) {
        return new Licence(
                company.creditCode(),
                1,
                "initial/" + company.creditCode(),
                null,
                Kind.INITIAL,
                Content.of(company),
                at);
    }

    /** The number printed on it. */
    public String number() {
        return creditCode + "-" + version;
    }
}
