package cn.onething.catalogue.reading;

import cn.onething.catalogue.bundle.Delivery;
import cn.onething.catalogue.bundle.Frame;
import cn.onething.catalogue.bundle.Status;
import cn.onething.catalogue.bundle.Window;
import cn.onething.catalogue.bundle.Word;
import cn.onething.definitions.TableReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what a bundle says about itself as a whole. */
final class FrameReader {
    private static final Map<String, Status> STATUS = Word.lowerCase(Status.class);
    private static final Map<String, Delivery.Way> WAYS = Word.lowerCase(Delivery.Way.class);

    private FrameReader() {}

    static Frame read(TableReader file) {
        return new Frame(
                file.oneOf("status", STATUS, Status.OPEN),
                file.parsed("batch", FrameReader::batch, "2024-1"),
                file.has("limit") ? OptionalInt.of(file.number("limit")) : OptionalInt.empty(),
                file.parsed("window", Window::parse, "05-01 to 07-31, or 2027-05-01 to 2027-07-31"),
                file.has("delivery") ? Optional.of(delivery(file.table("delivery"))) : Optional.empty());
    }

    private static Delivery delivery(TableReader table) {
        List<Delivery.Way> ways =
                table.parsedList("ways", way -> Optional.ofNullable(WAYS.get(way)), "electronic, post, pick-up");
        Delivery delivery = new Delivery(ways, table.flag("together"), table.words("items"));
        table.done();
        return delivery;
    }

    private static Optional<String> batch(String words) {
        return words.matches("\\d{4}-\\d") ? Optional.of(words) : Optional.empty();
    }
}
