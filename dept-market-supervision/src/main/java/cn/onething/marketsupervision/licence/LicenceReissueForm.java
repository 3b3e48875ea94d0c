package cn.onething.marketsupervision.licence;

import cn.onething.department.form.AboutCompany;

/** Which company's licence is to be printed anew. */
public record LicenceReissueForm(String creditCode) implements AboutCompany {}
