package cn.onething.orchestrator.vault;

import cn.onething.events.Cipherer;
import cn.onething.orchestrator.OrchestratorProperties;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {
    private static final String HELP = """
            缺少主密钥。请设置 ONETHING_ORCHESTRATOR_MASTERKEY（32 字节，Base64），例如：openssl rand -base64 32。
            The master key is missing or not 32 bytes in Base64. Set ONETHING_ORCHESTRATOR_MASTERKEY, for example to the
            output of: openssl rand -base64 32. Keep it: without it nothing that applicants handed in can be read.""";

    @Bean
    Vault vault(JdbcTemplate jdbc, OrchestratorProperties properties) {
        return new Vault(jdbc, new Cipherer(masterKey(properties)));
    }

    private static byte[] masterKey(OrchestratorProperties properties) {
        String text = properties.masterKey();
        try {
            byte[] key = text == null ? new byte[0] : Base64.getDecoder().decode(text);
            if (key.length == 32) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(HELP, e);
        }
        throw new IllegalStateException(HELP);
    }
}
