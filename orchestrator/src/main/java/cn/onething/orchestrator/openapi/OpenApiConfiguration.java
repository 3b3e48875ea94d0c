package cn.onething.orchestrator.openapi;

import cn.onething.orchestrator.problems.Problem;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refuses;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What the documentation says beside the operations: the title, and the problems that each can answer with. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final List<ProblemKind> EVERYWHERE =
            List.of(ProblemKind.NOT_ACCEPTABLE, ProblemKind.TRY_AGAIN, ProblemKind.INTERNAL_ERROR);

    /** Springdoc's beans are made when somebody asks for the documentation, not at every start. */
    @Bean
    static BeanFactoryPostProcessor documentationOnDemand() {
        return beans -> {
            for (String name : beans.getBeanDefinitionNames()) {
                BeanDefinition definition = beans.getBeanDefinition(name);
                String origin = definition.getBeanClassName() == null
                        ? definition.getFactoryBeanName()
                        : definition.getBeanClassName();
                if (origin != null && origin.startsWith("org.springdoc.")) {
                    definition.setLazyInit(true);
                }
            }
        };
    }

    @Bean
    @Lazy
    OpenAPI openApi() {
        Components components = new Components();
        ModelConverters.getInstance(true).readAll(Problem.Body.class).forEach(components::addSchemas);
        return new OpenAPI()
                .components(components)
                .info(new Info()
                        .title("一件事 · 办件接口 / One thing · case API")
                        .version("v1")
                        .description("""
                                一次申请，一个办件号，各部门分别办理，统一反馈。错误均为 RFC 9457 problem，`type` 固定不变。

                                One application, one case number; every department decides its items, and the answers come \
                                back in one place. Errors are RFC 9457 problems whose `type` never changes.
                                """));
    }

    @Bean
    @Lazy
    OperationCustomizer problems() {
        return (operation, method) -> {
            add(operation, method.getMethodAnnotation(Refuses.class));
            return operation;
        };
    }

    private static void add(Operation operation, @Nullable Refuses refuses) {
        Stream<ProblemKind> own = refuses == null ? Stream.of() : Stream.of(refuses.value());
        Map<Integer, List<ProblemKind>> byStatus = Stream.concat(own, EVERYWHERE.stream())
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.groupingBy(kind -> kind.status().value(), TreeMap::new, Collectors.toList()));
        byStatus.forEach(
                (status, kinds) -> operation.getResponses().addApiResponse(status.toString(), response(kinds)));
    }

    private static ApiResponse response(List<ProblemKind> kinds) {
        String description = kinds.stream()
                .map(kind -> kind.title() + " — `" + kind.type() + "`")
                .collect(Collectors.joining("\n\n"));
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
    }
}
