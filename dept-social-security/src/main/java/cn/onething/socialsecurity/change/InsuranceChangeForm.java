package cn.onething.socialsecurity.change;

import cn.onething.department.form.Address;
import cn.onething.department.form.ChangeKind;
import cn.onething.department.form.Person;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was changed about the company. */
public record InsuranceChangeForm(
        String creditCode,
        Set<ChangeKind> changeKinds,
        @Nullable String newName,
        @Nullable Person newLegalRepresentative,
        @Nullable Address newAddress) {}
