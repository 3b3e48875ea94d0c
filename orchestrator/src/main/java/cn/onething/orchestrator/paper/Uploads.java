package cn.onething.orchestrator.paper;

import cn.onething.events.Cipherer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Papers between their upload and the application or correction that names them. Each is enciphered with a key that only
 * the uploader has, in the ticket: nobody else can read or use it. What no case has taken within a day is deleted.
 */
@Component
public final class Uploads {
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    private final JdbcClient jdbc;

    Uploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the ticket, by which an application names the paper */
    String keep(Upload upload) {
        jdbc.sql("delete from paper_upload where at < clock_timestamp() - interval '1 day'")
                .update();
        String id = UUID.randomUUID().toString();
        byte[] key = Cipherer.newKey();
        jdbc.sql("insert into paper_upload (id, media_type, content) values (cast(? as uuid), ?, ?)")
                .param(id)
                .param(upload.mediaType())
                .param(new Cipherer(key).encipher(upload.content(), context(id)))
                .update();
        return id + "." + TO_TEXT.encodeToString(key);
    }

    /** Empty for a ticket that is none, or whose day is over. */
    public Optional<Upload> find(String ticket) {
        int dot = ticket.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            String id = UUID.fromString(ticket.substring(0, dot)).toString();
            Cipherer key = new Cipherer(Base64.getUrlDecoder().decode(ticket.substring(dot + 1)));
            return jdbc.sql("select media_type, content from paper_upload where id = cast(? as uuid)")
                    .param(id)
                    .query((row, _) -> Upload.of(row.getString(1), key.decipher(row.getBytes(2), context(id))))
                    .optional();
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty(); // not a ticket, or not the key of that paper
        }
    }

    private static byte[] context(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }
}
