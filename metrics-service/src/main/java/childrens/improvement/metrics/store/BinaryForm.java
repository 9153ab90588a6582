package childrens.improvement.metrics.store;

import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How values look in PostgreSQL's binary form: each after its length in bytes, numbers with the high byte first. */
final class BinaryForm {

    /** The length of what is null. */
    static final int NULL = -1;
    /** PostgreSQL's number of the type {@code text}. */
    static final int TEXT = 25;
    /** PostgreSQL's number of the type {@code timestamptz}. */
    static final int TIMESTAMPTZ = 1184;

    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final long EPOCH_SECONDS = EPOCH.toEpochDay() * 86_400;
    private static final BigInteger NUMERIC_BASE = BigInteger.valueOf(10_000);
    private static final int NUMERIC_DIGITS = 4;
    private static final int MINUS = 0x4000;

    private BinaryForm() {}

    /** Days since the first of the year 2000. */
    static int days(LocalDate day) {
        return (int) (day.toEpochDay() - EPOCH.toEpochDay());
    }

    static void writeText(DataOutputStream to, @Nullable String value) throws IOException {
        if (value == null) {
            to.writeInt(NULL);
        } else {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            to.writeInt(utf8.length);
            to.write(utf8);
        }
    }

    static long micros(Instant value) {
        return (value.getEpochSecond() - EPOCH_SECONDS) * 1_000_000 + value.getNano() / 1000;
    }

    /** How long the head of an array is that has elements, or none. */
    static int arrayHead(int elements) {
        return (elements == 0 ? 3 : 5) * Integer.BYTES;
    }

    static void writeArrayHead(DataOutputStream to, int type, int elements, boolean nulls) throws IOException {
        to.writeInt(elements == 0 ? 0 : 1);
        to.writeInt(nulls ? 1 : 0);
        to.writeInt(type);
        if (elements > 0) {
            to.writeInt(elements);
            to.writeInt(1);
        }
    }

    /** Digits to the base of ten thousand, how much the first of them weighs, sign, and decimals that are shown. */
    static void writeDecimal(DataOutputStream to, BigDecimal value) throws IOException {
        int scale = Math.max(0, value.scale());
        int fraction = (scale + NUMERIC_DIGITS - 1) / NUMERIC_DIGITS;
        BigInteger rest = value.abs().setScale(fraction * NUMERIC_DIGITS).unscaledValue();
        List<Short> digits = new ArrayList<>();
        while (rest.signum() != 0) {
            BigInteger[] parts = rest.divideAndRemainder(NUMERIC_BASE);
            digits.add(0, parts[1].shortValue());
            rest = parts[0];
        }
        to.writeInt((4 + digits.size()) * Short.BYTES);
        to.writeShort(digits.size());
        to.writeShort(digits.size() - fraction - 1);
        to.writeShort(value.signum() < 0 ? MINUS : 0);
        to.writeShort(scale);
        for (short digit : digits) {
            to.writeShort(digit);
        }
    }
}
