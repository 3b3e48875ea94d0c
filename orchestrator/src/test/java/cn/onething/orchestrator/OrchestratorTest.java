package cn.onething.orchestrator;

import cn.onething.testsupport.OnTestServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The whole orchestrator on real servers, one for all tests; repeats are quick, so that nothing waits long. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@OnTestServers
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "onething.orchestrator.master-key=dGVzdC1vbmx5LXRlc3Qtb25seS10ZXN0LW9ubHkhISE=",
            "spring.datasource.hikari.connection-timeout=3000"
        })
public @interface OrchestratorTest {}
