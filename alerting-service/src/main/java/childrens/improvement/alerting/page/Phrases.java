package childrens.improvement.alerting.page;

import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.message.Words;
import childrens.improvement.alerting.organisation.OrganisationDirectory;
import childrens.improvement.alerting.routing.Post;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What pages call things, in the words of the people who read them. */
@ApplicationScoped
class Phrases {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final Words words;
    private final OrganisationDirectory directory;

    Phrases(Words words, OrganisationDirectory directory) {
        this.words = words;
        this.directory = directory;
    }

    /** What it is about, beginning with a capital. */
    String what(String kind, @Nullable String measure, String about) {
        return switch (kind) {
            case "feed" -> "Nothing heard from " + about;
            case "action" -> isVacancy(kind, about) ? "Nobody holds a post" : "Action " + about;
            case "measure" -> "Percentage off its target: " + words.percentage(String.valueOf(measure));
            default -> capital(words.one(String.valueOf(measure), null));
        };
    }

    private static boolean isVacancy(String kind, String about) {
        return EpisodeKind.of(kind, about) == EpisodeKind.VACANCY;
    }

    /** Whose it is. */
    String whose(@Nullable String scope, @Nullable String team, Instant now) {
        String of = scope == null ? team == null ? "" : "team:" + team : scope;
        if (of.isEmpty()) {
            return "No team";
        }
        String id = of.substring(of.indexOf(':') + 1);
        return of.startsWith("post:")
                ? post(id, now)
                : capital(directory.current().scopeName(of, London.dayOf(now)).orElse(id));
    }

    /** The post as people call it. */
    String post(String id, Instant now) {
        return directory.current().post(id, London.dayOf(now)).map(Post::title).orElse(id);
    }

    static String state(String state) {
        return switch (state) {
            case "acknowledged" -> "Taken on";
            case "closed" -> "No longer so";
            default -> "Open";
        };
    }

    /** How bad it is. */
    static String level(String kind, String about, String level) {
        if (isVacancy(kind, about)) {
            return "vacant";
        }
        return switch (level) {
            case "due-soon" -> "due soon";
            case "at-risk" -> "at risk";
            case "breached" -> "off its target";
            case "out-of-reach" -> "the target can no longer be met in this period";
            case "silent" -> "silent";
            default -> "overdue: not done in time and still owed";
        };
    }

    static String because(String kind, String about, @Nullable String because) {
        if (isVacancy(kind, about)) {
            return "somebody holds it";
        }
        return switch (String.valueOf(because)) {
            case "met-late" -> "done, late";
            case "recorded-late" -> "done in time, recorded late";
            case "ceased" -> "no longer owed";
            case "voided" -> "recorded in error";
            case "recovered" -> kind.equals("feed") ? "heard from again" : "on target again";
            case "period-ended" -> "the period is over";
            default -> "counted otherwise now";
        };
    }

    static String moment(TemporalAccessor moment) {
        return MOMENT.format(moment);
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(London.ZONE));
    }

    static String day(TemporalAccessor moment) {
        return DAY.format(moment);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
