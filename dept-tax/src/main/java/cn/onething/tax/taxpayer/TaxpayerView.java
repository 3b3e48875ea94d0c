package cn.onething.tax.taxpayer;

import cn.onething.department.lookup.CompanyRecord;
import cn.onething.department.lookup.CompanyRegister;
import cn.onething.department.lookup.Masking;
import cn.onething.tax.arrears.Arrears;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What others may see of a taxpayer: whether it owes tax, never how much or since when. */
@Component
class TaxpayerView implements CompanyRegister {
    private final Taxpayers taxpayers;
    private final Arrears arrears;

    TaxpayerView(Taxpayers taxpayers, Arrears arrears) {
        this.taxpayers = taxpayers;
        this.arrears = arrears;
    }

    @Override
    public Optional<CompanyRecord> find(String creditCode) {
        return taxpayers
                .find(creditCode)
                .map(taxpayer ->
                        CompanyRecord.of("tax", creditCode, fields(taxpayer), taxpayers.historyOf(creditCode)));
    }

    private Map<String, @Nullable Object> fields(Taxpayer taxpayer) {
        Map<String, @Nullable Object> fields = Masking.fieldsOf(taxpayer);
        fields.put("inArrears", arrears.areOwedBy(taxpayer.creditCode()));
        return fields;
    }
}
