package childrens.improvement.local.postgres;

/** The database of a service; role and password have its name too (only in the local system). */
public enum Database {
    PLAN("plan"),
    METRICS("metrics"),
    ALERTING("alerting");

    private final String word;

    Database(String word) {
        this.word = word;
    }

    /** Name of the database, of its role and of its password. */
    public String word() {
        return word;
    }

    /** The database with that name. */
    public static Database of(String word) {
        for (Database database : values()) {
            if (database.word.equals(word)) {
                return database;
            }
        }
        throw new IllegalArgumentException("no database " + word);
    }
}
