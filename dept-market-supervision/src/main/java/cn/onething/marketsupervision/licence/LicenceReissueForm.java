package cn.onething.marketsupervision.licence;

/** Which company's licence is to be printed anew. */
public record LicenceReissueForm(String creditCode) {}
