package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.obligation.EventKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts everything again from the list of what was received. */
public final class Oracle {

    private final Map<EventKey, Heard> heard = new LinkedHashMap<>();
    private final Map<String, Told> told = new HashMap<>();
    private final Map<Life, Life> seen = new IdentityHashMap<>();
    private final Set<EventKey> referredTo = new HashSet<>();
    private final Revisions revisions;
    private Instant latest = Instant.MIN;
    private Look looking;
    private Map<String, Life> now;
    private Map<String, String> joinsNow;

    /** A life and the events of which it was put together, so that it need not be put together again. */
    private record Told(List<CaseEvent> events, Life life) {
        // The very same events: whether they are equal would take longer than counting again.
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(List<CaseEvent> others) {
            boolean same = events.size() == others.size();
            for (int i = 0; same && i < events.size(); i++) {
                same = events.get(i) == others.get(i);
            }
            return same;
        }
    }

    /** By the definitions as they are delivered. */
    public Oracle() {
        revisions = Revisions.NONE;
    }

    /** By definitions that were changed. */
    public Oracle(List<Revision> revisions) {
        this.revisions = new Revisions(revisions);
    }

    /** Takes an event; a repeat changes nothing. */
    public void hear(CaseEvent event, Instant receivedAt) {
        EventKey key = new EventKey(event.source(), event.id());
        if (heard.putIfAbsent(key, new Heard(event, receivedAt)) != null) {
            return;
        }
        event.references().forEach(other -> referredTo.add(new EventKey(event.source(), other)));
        latest = latest.isAfter(receivedAt) ? latest : receivedAt;
        boolean plain = event.references().isEmpty() && !joinsOrParts(event) && !referredTo.contains(key);
        if (now != null && plain) {
            add(event);
        } else {
            now = null;
        }
    }

    /** What only adds to one life leaves the others as they are. */
    private void add(CaseEvent event) {
        String name = name(joinsNow, event.subject());
        List<CaseEvent> events =
                new ArrayList<>(now.containsKey(name) ? now.get(name).events() : List.of());
        events.add(event);
        now.put(name, Life.of(name, events, revisions));
    }

    /** Counts everything from the list again the next time, as after something that is not plain. */
    public void beginAgain() {
        now = null;
        told.clear();
    }

    /** The pseudonyms by which children are known. */
    public Collection<String> children(Instant knownAt) {
        return lives(knownAt).keySet();
    }

    /** What is owed for all children, as known at an instant and seen by a look. */
    public List<Owed> rows(String rowSet, Instant knownAt, Look look) {
        List<Owed> rows = new ArrayList<>();
        lives(knownAt).values().forEach(life -> rows.addAll(Rulebook.count(rowSet, seen(life, look), look)));
        return rows;
    }

    /** What is owed for some children, as known now. */
    public List<Owed> rows(String rowSet, Collection<String> children, Look look) {
        List<Owed> rows = new ArrayList<>();
        Map<String, Life> lives = lives(Instant.MAX);
        children.stream()
                .filter(lives::containsKey)
                .forEach(child -> rows.addAll(Rulebook.count(rowSet, seen(lives.get(child), look), look)));
        return rows;
    }

    // The very same look, not one that is equal.
    @SuppressWarnings("ReferenceEquality")
    private Life seen(Life life, Look look) {
        if (looking != look) {
            looking = look;
            seen.clear();
        }
        return seen.computeIfAbsent(life, each -> each.seenBy(look));
    }

    /** The pseudonym that a child goes by now. */
    public String nameOf(String subject) {
        lives(Instant.MAX);
        return name(joinsNow, subject);
    }

    private List<CaseEvent> events(Instant knownAt) {
        return heard.values().stream()
                .filter(each -> !each.receivedAt().isAfter(knownAt))
                .map(Heard::event)
                .toList();
    }

    private Map<String, Life> lives(Instant knownAt) {
        boolean all = !latest.isAfter(knownAt);
        if (all && now != null) {
            return now;
        }
        List<CaseEvent> standing = WhatStands.of(events(knownAt));
        Map<String, String> joins = joins(standing);
        Map<String, List<CaseEvent>> byChild = new LinkedHashMap<>();
        standing.forEach(event -> byChild.computeIfAbsent(name(joins, event.subject()), name -> new ArrayList<>())
                .add(event));
        Map<String, Life> lives = new LinkedHashMap<>();
        byChild.forEach((name, events) -> {
            Told before = told.get(name);
            if (before == null || !before.isOf(events)) {
                told.put(name, new Told(events, Life.of(name, events, revisions)));
            }
            lives.put(name, told.get(name).life());
        });
        if (all) {
            now = lives;
            joinsNow = joins;
        }
        return lives;
    }

    /** Which pseudonym has gone into which: the last word for each. */
    private static Map<String, String> joins(List<CaseEvent> standing) {
        Map<String, String> into = new HashMap<>();
        standing.stream().filter(Oracle::joinsOrParts).sorted(Life.ORDER).forEach(event -> {
            if (event.type().equals("child.merged")) {
                into.put(event.subject(), event.text("into"));
            } else if (event.type().equals("child.unmerged")) {
                into.remove(event.subject(), event.text("into"));
            }
        });
        return into;
    }

    private static boolean joinsOrParts(CaseEvent event) {
        return event.type().equals("child.merged") || event.type().equals("child.unmerged");
    }

    private static String name(Map<String, String> joins, String subject) {
        String name = subject;
        for (int i = 0; i <= joins.size() && joins.containsKey(name); i++) {
            name = joins.get(name);
        }
        return name;
    }
}
