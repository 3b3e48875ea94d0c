package cn.onething.publicsecurity.representative;

import cn.onething.department.form.AboutCompany;
import cn.onething.department.form.Person;

/** Who represents the company from now on. */
public record RepresentativeForm(String creditCode, Person newLegalRepresentative) implements AboutCompany {}
