package cn.onething.publicsecurity.seal;

import cn.onething.department.form.AboutCompany;

/** The name that the new seal is to bear. */
public record SealForm(String creditCode, String newName) implements AboutCompany {}
