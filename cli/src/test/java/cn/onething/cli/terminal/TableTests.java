package cn.onething.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTests {

    @ParameterizedTest
    @CsvSource({"tax, 3", "税务, 4", "（公章）, 8", "a中b, 4", "é, 1", "e\u0301, 1", "𠮷, 2", "→…, 2"})
    void chineseCharactersTakeTwoColumnsAndMarksNone(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void columnsLineUpAcrossScripts() {
        List<String> lines =
                plain(new Table("事项", "x").row(Cell.of("税务登记"), Cell.of("1")).row(Cell.of("tax"), Cell.of("2")), 80);

        assertThat(lines).containsExactly("事项      x", "───────────", "税务登记  1", "tax       2");
    }

    @Test
    void textIsWrappedWhereTheTerminalIsNarrow() {
        List<String> lines = plain(new Table("a", "b").row(Cell.of("tax"), Cell.of("重庆市渝中区人民路一百二十号三层")), 20);

        assertThat(lines).allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(20));
        assertThat(String.join("", lines).replaceAll("[ a-z─]", "")).isEqualTo("重庆市渝中区人民路一百二十号三层");
    }

    @Test
    void englishIsWrappedBetweenWords() {
        assertThat(Wrapping.lines("the address is not allowed", 14)).containsExactly("the address is", "not allowed");
    }

    @Test
    void colourTakesNoColumns() {
        Table table = new Table("a", "b").row(new Cell("准予", Colour.GOOD), Cell.of("x"));

        assertThat(table.lines(80, Colour::paint).get(2)).isEqualTo("\u001B[32m准予\u001B[0m  x");
    }

    private static List<String> plain(Table table, int width) {
        return table.lines(width, (_, text) -> text);
    }
}
