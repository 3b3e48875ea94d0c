package cn.onething.testsupport;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/**
 * Connects the application of a {@code @SpringBootTest} to {@link TestServers}: a new database of its own, named after
 * {@code spring.application.name}, and the shared Kafka.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ContextConfiguration(initializers = TestServersInitializer.class)
public @interface OnTestServers {}
