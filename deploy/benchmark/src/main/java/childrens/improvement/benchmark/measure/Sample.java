package childrens.improvement.benchmark.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The same measurement several times. */
public final class Sample {

    private final List<Double> values = new ArrayList<>();

    /** Adds a value. */
    public void add(double value) {
        values.add(value);
    }

    /** The middle one; the mean of the two in the middle when there is none. */
    public double median() {
        return quantile(0.5);
    }

    /** The value that so many of all do not exceed. */
    public double quantile(double share) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (place - below);
    }

    /** How many values there are. */
    public int size() {
        return values.size();
    }

    /** The median, and the least and the most, in a unit. */
    public String text(String unit) {
        if (values.isEmpty()) {
            return "not measured";
        }
        return number(median()) + unit + " (" + number(Collections.min(values)) + " to "
                + number(Collections.max(values)) + ", n=" + values.size() + ")";
    }

    /** A number with three digits that mean something. */
    static String number(double value) {
        String format = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.UK, format, value);
    }
}
