package cn.onething.journal.sql;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows as PostgreSQL's COPY reads them in its binary format (PostgreSQL documentation, COPY, "Binary Format"). */
final class CopyRows implements RowValues {
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int INT8_OID = 20;
    private static final byte JSONB_VERSION = 1;
    private static final int NULL = -1;
    private static final int END = -1;

    private final int columns;
    private byte[] buffer = new byte[16 * 1024];
    private int length;
    private int column;

    CopyRows(int columns) {
        this.columns = columns;
        this.column = columns;
        append(SIGNATURE);
        putInt(0); // flags
        putInt(0); // length of the header's extension
    }

    void beginRow() {
        requireWholeRow();
        putShort(columns);
        column = 0;
    }

    void end() {
        requireWholeRow();
        putShort(END);
    }

    private void requireWholeRow() {
        if (column != columns) {
            throw new IllegalStateException("a row has " + column + " of " + columns + " columns");
        }
    }

    byte[] buffer() {
        return buffer;
    }

    int length() {
        return length;
    }

    @Override
    public CopyRows int2(int value) {
        field(Short.BYTES);
        putShort(Math.toIntExact((short) value == value ? value : outOfRange(value)));
        return this;
    }

    private static int outOfRange(int value) {
        throw new IllegalArgumentException(value + " is no smallint");
    }

    @Override
    public CopyRows int4(int value) {
        field(Integer.BYTES);
        putInt(value);
        return this;
    }

    @Override
    public CopyRows int8(long value) {
        field(Long.BYTES);
        putLong(value);
        return this;
    }

    @Override
    public CopyRows int8s(long[] values) {
        field(5 * Integer.BYTES + values.length * (Integer.BYTES + Long.BYTES));
        putInt(1); // dimensions
        putInt(0); // no nulls
        putInt(INT8_OID);
        putInt(values.length);
        putInt(1); // the first index
        for (long value : values) {
            putInt(Long.BYTES);
            putLong(value);
        }
        return this;
    }

    @Override
    public CopyRows text(@Nullable String value) {
        return value == null ? absent() : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public CopyRows json(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        field(1 + text.length);
        room(1);
        buffer[length++] = JSONB_VERSION;
        append(text);
        return this;
    }

    @Override
    public CopyRows bytes(byte[] value) {
        field(value.length);
        append(value);
        return this;
    }

    @Override
    public CopyRows at(@Nullable Instant value) {
        return value == null ? absent() : int8(EPOCH.until(value, ChronoUnit.MICROS));
    }

    private CopyRows absent() {
        field(NULL);
        return this;
    }

    private void field(int size) {
        if (column == columns) {
            throw new IllegalStateException("a row has only " + columns + " columns");
        }
        column++;
        putInt(size);
    }

    private void append(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void putShort(int value) {
        room(Short.BYTES);
        buffer[length++] = (byte) (value >> 8);
        buffer[length++] = (byte) value;
    }

    private void putInt(int value) {
        room(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= 8) {
            buffer[length++] = (byte) (value >> shift);
        }
    }

    private void putLong(long value) {
        putInt((int) (value >> 32));
        putInt((int) value);
    }

    private void room(int more) {
        if (buffer.length - length < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
