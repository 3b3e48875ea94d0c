package cn.onething.marketsupervision;

import cn.onething.department.history.Announcements;
import cn.onething.marketsupervision.company.JdbcCompanies;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonPointer;

/**
 * What other departments are told about companies whenever it changes: what the enterprise credit publicity system
 * (国家企业信用信息公示系统) shows to anyone. The fields are listed in {@code docs/departments.md}.
 */
@Configuration(proxyBeanMethods = false)
class PublishedCompanies {
    private static final Map<String, JsonPointer> FIELDS = Map.of(
            "name", JsonPointer.compile("/name"),
            "address", JsonPointer.compile("/address"),
            "legalRepresentative", JsonPointer.compile("/legalRepresentative/name"),
            "scope", JsonPointer.compile("/scope"),
            "capital", JsonPointer.compile("/capital"),
            "authority", JsonPointer.compile("/authority"));

    @Bean
    Announcements companies(JdbcCompanies companies) {
        return new Announcements("companies", FIELDS, companies::historiesWith);
    }
}
