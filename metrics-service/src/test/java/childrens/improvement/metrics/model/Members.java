package childrens.improvement.metrics.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes up what an event says: mostly of a record that has been spoken of, sometimes of one that is yet to come. */
final class Members {

    private final SplittableRandom random;
    private final Map<String, List<String>> records = new HashMap<>();
    private final List<String> visits;
    private int number;

    Members(SplittableRandom random, List<String> measures) {
        this.random = random;
        this.visits = measures.stream()
                .flatMap(measure -> Vocabulary.visits(measure).stream())
                .toList();
    }

    Map<String, Object> of(String type, String child) {
        Map<String, Object> data = new HashMap<>();
        for (String member : Vocabulary.members(type)) {
            int choice = member.indexOf('=');
            if (choice > 0) {
                String[] values = member.substring(choice + 1).split("\\|", -1);
                put(data, member.substring(0, choice), values[random.nextInt(values.length)]);
            } else if (!member.startsWith("?")) {
                data.put(member, record(type, member, child));
            } else if (random.nextBoolean()) {
                data.put(member.substring(1), record(type, member.substring(1), child));
            }
        }
        if (type.equals("return-home-interview.completed") && random.nextInt(5) == 0) {
            data.put("episodes", List.of(data.remove("episode"), record(type, "episode", child)));
        }
        if (type.equals("visit.recorded") && !visits.isEmpty() && random.nextInt(3) > 0) {
            data.put("kind", visits.get(random.nextInt(visits.size())));
        }
        if (random.nextInt(10) < 4) {
            data.put("team", World.TEAMS.get(random.nextInt(World.TEAMS.size())));
        }
        if (random.nextInt(40) == 0) {
            data.put("responsibleAuthority", random.nextBoolean() ? "E06000051" : "E06000019");
        }
        if (random.nextInt(30) == 0) {
            data.put("hostAuthority", random.nextBoolean() ? "E06000051" : "E06000019");
        }
        if (random.nextInt(60) == 0) {
            data.put("unborn", true);
        }
        return data;
    }

    private static void put(Map<String, Object> data, String member, String value) {
        if (value.equals("true") || value.equals("false")) {
            data.put(member, Boolean.valueOf(value));
        } else if (value.startsWith("#")) {
            data.put(member, Integer.valueOf(value.substring(1)));
        } else if (!value.isEmpty()) {
            data.put(member, value);
        }
    }

    private String record(String type, String member, String child) {
        // brothers and sisters may share a record
        String owner = random.nextInt(25) == 0 ? "c1" : child;
        List<String> known = records.computeIfAbsent(owner + " " + member, each -> new ArrayList<>());
        boolean opens = type.endsWith(".started")
                || type.endsWith(".received")
                || type.endsWith(".found")
                || type.endsWith(".identified")
                || type.endsWith(".accepted")
                || type.endsWith(".held")
                || type.equals("visit.recorded");
        if (known.isEmpty() || random.nextInt(100) < (opens ? 80 : 7)) {
            known.add(member.charAt(0) + String.valueOf(++number));
        }
        int last = known.size();
        int recent = Math.min(last, 4);
        return known.get(random.nextInt(4) > 0 ? last - 1 - random.nextInt(recent) : random.nextInt(last));
    }
}
