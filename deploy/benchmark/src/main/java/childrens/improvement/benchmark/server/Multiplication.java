package childrens.improvement.benchmark.server;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes many councils out of one: every child, event and obligation that metrics-service has stored is stored again
 * under other names, in the service's own tables as they stand, and its counters count them all.
 */
public final class Multiplication {

    private static final List<String> TABLES =
            List.of("case_event", "child", "child_seen", "obligation", "obligation_open", "obligation_past", "overdue");

    private final Database database;

    /** In the database. */
    public Multiplication(Database database) {
        this.database = database;
    }

    /** So many times what is there now. */
    public void of(long times) throws SQLException {
        for (String table : TABLES) {
            if (isTable(table) && times > 1) {
                copy(table, times, "true");
            }
        }
        if (isTable("day_count")) {
            database.execute("update day_count set n = n * " + times);
        }
        database.analyse();
    }

    /** So many times what is open and not due for two days, without children and events of its own. */
    public void ofOpen(long times) throws SQLException {
        if (isTable("obligation_open")) {
            copy("obligation_open", times, "due_before > now() + interval '2 days'");
        } else {
            copy(
                    "obligation",
                    times,
                    "due_before > now() + interval '2 days' and known_until = 'infinity'"
                            + " and done_at is null and exempt_at is null and ended_at is null");
        }
        database.analyse();
    }

    private boolean isTable(String name) throws SQLException {
        return database.number(
                        "select count(*) from pg_class where relkind = 'r' and oid = to_regclass('" + name + "')")
                == 1;
    }

    /** Indexes that hold no key are made anew, which is quicker than to fill them row by row. */
    private void copy(String table, long times, String which) throws SQLException {
        List<String> indexes = database.texts("select indexdef from pg_indexes i where tablename = '" + table
                + "' and not exists (select from pg_constraint c where c.conname = i.indexname)");
        List<String> names = database.texts("select indexname from pg_indexes i where tablename = '" + table
                + "' and not exists (select from pg_constraint c where c.conname = i.indexname)");
        List<String> columns = database.texts("select column_name from information_schema.columns where table_name = '"
                + table + "' and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position");
        String values = columns.stream()
                .map(column -> value(column, isUuid(table, column)))
                .collect(Collectors.joining(", "));
        List<String> steps = new ArrayList<>();
        names.forEach(name -> steps.add("drop index " + name));
        steps.add("insert into " + table + " (" + quoted(columns) + ") select " + values + " from (select * from "
                + table + " where " + which + ") t cross join generate_series(2, " + times + ") g");
        steps.addAll(indexes);
        database.execute(steps.toArray(String[]::new));
    }

    private static String quoted(List<String> columns) {
        return columns.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", "));
    }

    private boolean isUuid(String table, String column) {
        try {
            return database.number("select count(*) from information_schema.columns where table_name = '" + table
                            + "' and column_name = '" + column + "' and data_type = 'uuid'")
                    == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String value(String column, boolean uuid) {
        if (uuid) {
            return "md5(" + column + "::text || g)::uuid";
        }
        return switch (column) {
            case "id", "subject", "known_as" -> column + " || '~' || g";
            default -> '"' + column + '"';
        };
    }
}
