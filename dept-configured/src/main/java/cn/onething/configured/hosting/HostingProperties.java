package cn.onething.configured.hosting;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code onething.hosting}.
 *
 * @param folder where the departments' files are, instead of those that come with the program
 * @param only the ids of the departments that this process runs; all when empty
 * @param starters how many departments start at the same time
 * @param departments settings of single departments by id: any Spring property, for example
 *     {@code spring.datasource.url}, {@code spring.kafka.properties[sasl.jaas.config]}
 */
@ConfigurationProperties("onething.hosting")
public record HostingProperties(
        @DefaultValue("") String folder,
        @DefaultValue List<String> only,
        @DefaultValue("2") int starters,
        @DefaultValue Map<String, Own> departments) {

    public HostingProperties {
        if (starters < 1) {
            throw new IllegalArgumentException("onething.hosting.starters must be 1 or more, but is " + starters);
        }
    }

    /** @param settings by property name; write names with dots in brackets: {@code "[spring.datasource.url]"} */
    public record Own(@DefaultValue Map<String, String> settings) {}
}
