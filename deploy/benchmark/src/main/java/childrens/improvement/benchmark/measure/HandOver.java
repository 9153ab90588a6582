package childrens.improvement.benchmark.measure;

import childrens.improvement.benchmark.server.AlertingService;
import childrens.improvement.benchmark.server.AlertingTopics;
import childrens.improvement.benchmark.server.Database;
import childrens.improvement.benchmark.server.MailWatch;
import childrens.improvement.benchmark.server.MailWatch.Taken;
import childrens.improvement.benchmark.server.Servers;
import childrens.improvement.benchmark.server.Waiting;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** From the moment at which a deadline passes to the mail server's word that it has the mail; and very many at once. */
public final class HandOver {

    private static final String DATABASE = "alerting";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<String> TEAMS =
            IntStream.rangeClosed(1, 20).mapToObj(i -> "team-" + i).toList();
    private static final int ONE_BY_ONE = 600;
    private static final int AT_ONCE = 1000;
    private static final Duration APART = Duration.ofMillis(100);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Pattern COUNT = Pattern.compile("Overdue[a-z ]*: (\\d+) ");

    private final Servers servers;
    private final Report report;
    private final Clock machine = Clock.systemUTC();

    /** The measurement. */
    public HandOver(Servers servers, Report report) {
        this.servers = servers;
        this.report = report;
    }

    /** Measures deadlines that pass one after the other, then a thousand at once, then a first load of a thousand. */
    public void measure() throws SQLException, IOException {
        servers.administration().recreate(DATABASE);
        Database database = servers.database(DATABASE);
        Duration ahead = toAWorkingMorning();
        database.execute(
                "create table service_clock (one_row boolean primary key default true check (one_row),"
                        + " ahead interval not null default '0')",
                "insert into service_clock (ahead) values ('" + ahead.toSeconds() + " seconds')");
        try (AlertingService service = AlertingService.start(servers, database);
                AlertingTopics topics = new AlertingTopics(servers.bootstrap(), machine)) {
            topics.council(TEAMS);
            Waiting.until(
                    "the council is known",
                    LIMIT,
                    () -> database.number("select count(*) from organisation_unit") > TEAMS.size() * 3L);
            oneAfterTheOther(service.mails(), topics, database, ahead);
            atOnce("deadlines in one moment", false, service.mails(), topics, database, ahead);
            atOnce("breaches of a first load", true, service.mails(), topics, database, ahead);
        }
    }

    /** Ten o'clock of the next Wednesday: nothing waits for working time. */
    private Duration toAWorkingMorning() {
        LocalDate day =
                LocalDate.ofInstant(machine.instant(), LONDON).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        return Duration.between(
                machine.instant(), day.atTime(10, 0).atZone(LONDON).toInstant());
    }

    private void oneAfterTheOther(MailWatch mails, AlertingTopics topics, Database database, Duration ahead)
            throws SQLException {
        Map<String, Deque<Long>> owed = new HashMap<>();
        mails.forget();
        long begun = System.nanoTime();
        for (int i = 0; i < ONE_BY_ONE; i++) {
            long due = begun + APART.toNanos() * i;
            Waiting.until("the deadline passes", LIMIT, () -> System.nanoTime() >= due);
            String team = TEAMS.get(i % TEAMS.size());
            owed.computeIfAbsent(AlertingTopics.manager(team), any -> new ArrayDeque<>())
                    .add(due);
            topics.overdue("single-" + i, team, machine.instant().plus(ahead), false);
            topics.flush();
        }
        awaitTold(database, ONE_BY_ONE);
        Sample seconds = new Sample();
        for (Taken mail : mails.taken()) {
            Deque<Long> due = owed.getOrDefault(mail.to(), new ArrayDeque<>());
            for (int i = toldIn(mail); i > 0 && !due.isEmpty(); i--) {
                seconds.add((mail.nanos() - due.remove()) / 1e9);
            }
        }
        if (seconds.size() != ONE_BY_ONE) {
            report.remark("WRONG: of " + ONE_BY_ONE + " overdue, " + seconds.size() + " were told by mail");
        }
        String told = "p50 " + Sample.number(seconds.median()) + " s, ";
        double p95 = seconds.quantile(0.95);
        double p99 = seconds.quantile(0.99);
        report.figure(
                "deadline to the mail server's answer, " + ONE_BY_ONE + " deadlines 0.1 s apart, " + TEAMS.size()
                        + " posts",
                told + "p95 " + Sample.number(p95) + " s, p99 " + Sample.number(p99) + " s, in "
                        + mails.taken().size() + " mails",
                "p95 within 10 s, p99 within 60 s",
                p95 <= 10 && p99 <= 60);
    }

    private void atOnce(
            String what, boolean backlog, MailWatch mails, AlertingTopics topics, Database database, Duration ahead)
            throws SQLException {
        long before = told(database);
        mails.forget();
        Instant due = machine.instant().plus(ahead);
        long begun = System.nanoTime();
        for (int i = 0; i < AT_ONCE; i++) {
            topics.overdue((backlog ? "loaded-" : "together-") + i, TEAMS.get(i % TEAMS.size()), due, backlog);
        }
        topics.flush();
        awaitTold(database, before + AT_ONCE);
        Map<String, Long> mailsOf =
                mails.taken().stream().collect(Collectors.groupingBy(Taken::to, Collectors.counting()));
        long most = mailsOf.values().stream().mapToLong(Long::longValue).max().orElse(0);
        int all = mails.taken().stream().mapToInt(HandOver::toldIn).sum();
        if (all != AT_ONCE) {
            report.remark("WRONG: of " + AT_ONCE + " " + what + ", " + all + " were told by mail");
        }
        long last = mails.taken().stream().mapToLong(Taken::nanos).max().orElse(begun);
        report.figure(
                AT_ONCE + " " + what + ", " + TEAMS.size() + " posts",
                mails.taken().size() + " mails, at most " + most + " to a post, the last after "
                        + Sample.number(TimeUnit.NANOSECONDS.toMillis(last - begun) / 1000.0) + " s",
                backlog ? "one to a post" : "at most 3 to a post",
                most <= (backlog ? 1 : 3));
    }

    /** How many overdue things the mail tells of. */
    private static int toldIn(Taken mail) {
        Matcher count = COUNT.matcher(mail.subject());
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    private static long told(Database database) throws SQLException {
        return database.number("select count(*) from notification where step = 'opened' and state = 'sent'");
    }

    private static void awaitTold(Database database, long number) {
        Waiting.until("all are told", LIMIT, () -> told(database) >= number);
    }
}
