package cn.onething.department.configured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.department.Application;
import cn.onething.department.Decider;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Register;
import cn.onething.department.Undoing;
import cn.onething.department.configured.register.RecordLookup;
import cn.onething.department.configured.source.AnyFile;
import cn.onething.department.configured.source.DepartmentFilesRefused;
import cn.onething.department.demo.DemoData;
import cn.onething.department.task.Handlers;
import cn.onething.journal.setup.LibraryMigrations;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.node.ObjectNode;

/** The beans of a file's services, without a database. */
class ConfiguredServicesTests {

    @Test
    void areAHandlerForEachItemWithRegisterDemoDataTablesAndLookUp() {
        try (AnnotationConfigApplicationContext context = started(AnyFile.TEXT)) {
            Handlers handlers = handlers(context);

            assertThat(handlers.services()).containsExactlyInAnyOrder("register-boat", "rename-boat");
            assertThat(handlers.decider("rename-boat")).isEqualTo(Decider.OFFICER);
            assertThat(context.getBean(Register.class).name()).isEqualTo("record_history");
            assertThat(context.getBean(LibraryMigrations.class).name()).isEqualTo("configured");
            assertThat(context.getBean(DemoData.class)).isNotNull();
            assertThat(context.getBean(RecordLookup.class)).isNotNull();
        }
    }

    @Test
    void stopTheStartWhenAServiceIsCodedToo() {
        try (AnnotationConfigApplicationContext context = started(AnyFile.TEXT)) {
            context.registerBean("coded", ItemHandler.class, CodedRename::new);

            assertThatThrownBy(() -> handlers(context))
                    .hasMessageContaining("two handlers for the service rename-boat")
                    .hasMessageContaining("the item rename-boat of the department's YAML file")
                    .hasMessageContaining("CodedRename");
        }
    }

    @Test
    void stopTheStartWhenTheFileIsAnotherDepartments() {
        assertThatThrownBy(() -> ServicesOfOwnFile.read(
                        "airport", new ByteArrayResource(AnyFile.TEXT.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(DepartmentFilesRefused.class)
                .hasMessageContaining("airport.yaml:1 ERROR [another-department]");
    }

    @Test
    void areNoneWithoutAFile() {
        new ApplicationContextRunner()
                .withUserConfiguration(ConfiguredServicesAutoConfiguration.class)
                .withPropertyValues("spring.application.name=airport")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RecordController.class));
    }

    private static AnnotationConfigApplicationContext started(String text) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(new DriverManagerDataSource()));
        context.register(new ConfiguredServices(AnyFile.department(officers(text))));
        context.refresh();
        return context;
    }

    private static String officers(String text) {
        int last = text.lastIndexOf("decision: rule");
        return text.substring(0, last) + text.substring(last).replace("decision: rule", "decision: officer");
    }

    private static Handlers handlers(AnnotationConfigApplicationContext context) {
        return new Handlers(context.getBeanProvider(new ParameterizedTypeReference<ItemHandler<?>>() {})
                .orderedStream()
                .toList());
    }

    private static final class CodedRename implements ItemHandler<ObjectNode> {
        @Override
        public String service() {
            return "rename-boat";
        }

        @Override
        public Class<ObjectNode> formType() {
            return ObjectNode.class;
        }

        @Override
        public Decision apply(Application<ObjectNode> application) {
            return Decision.granted();
        }

        @Override
        public Undoing.Outcome undo(Undoing undoing) {
            return new Undoing.Outcome.Undone("");
        }
    }
}
