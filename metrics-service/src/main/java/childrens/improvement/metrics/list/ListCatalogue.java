package childrens.improvement.metrics.list;

import java.util.List;

/**
 * Which lists there are.
 *
 * @param items each with its kind, how often it is made, for which kinds of scope, what it is called and for whom it is
 */
record ListCatalogue(List<Item> items) {

    /** One of them. */
    record Item(String kind, String cadence, List<String> scopes, String title, String to) {}
}
