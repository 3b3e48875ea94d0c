package cn.onething.publicsecurity;

import cn.onething.department.lookup.CompanyRecord;
import cn.onething.department.lookup.CompanyRegister;
import cn.onething.department.lookup.Masking;
import cn.onething.publicsecurity.representative.Representative;
import cn.onething.publicsecurity.representative.Representatives;
import cn.onething.publicsecurity.seal.Seals;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What others may see of a company. */
@Component
class CompanyView implements CompanyRegister {
    private final Representatives representatives;
    private final Seals seals;

    CompanyView(Representatives representatives, Seals seals) {
        this.representatives = representatives;
        this.seals = seals;
    }

    @Override
    public Optional<CompanyRecord> find(String creditCode) {
        return representatives
                .find(creditCode)
                .map(found -> CompanyRecord.of(
                        "public-security",
                        creditCode,
                        fields(found),
                        representatives.historyOf(creditCode),
                        seals.historyOf(creditCode)));
    }

    private Map<String, @Nullable Object> fields(Representative representative) {
        Map<String, @Nullable Object> fields = Masking.fieldsOf(representative);
        seals.find(representative.creditCode()).ifPresent(seal -> {
            fields.put("sealNumber", seal.number());
            fields.put("sealInscription", seal.inscription());
        });
        return fields;
    }
}
