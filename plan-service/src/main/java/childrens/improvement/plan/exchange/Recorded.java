package childrens.improvement.plan.exchange;

import java.util.List;

/** What people have recorded beside a plan, one row of a table for each entry of the file. */
enum Recorded {
    EVIDENCE("evidence", "evidence", List.of("id"), """
            select json_build_object('id', id, 'objective', objective, 'on', observed_on, 'kind', kind,
                'source', source, 'finding', finding, 'changed', changed, 'by', post)
            from evidence where plan_year = ? and not archived
            order by objective collate "C", observed_on, id collate "C"
            """, """
            id text, objective text, "on" date, kind text, source text, finding text, changed text, "by" text""", """
            insert into evidence (id, plan_year, objective, observed_on, kind, source, finding, changed, post)
            select id, plan_year, objective, "on", kind, source, finding, changed, "by" from given
            where objective in (select place from objectives)
            """),

    NARRATIVES(
            "narratives",
            "narrative",
            List.of("quarter", "about"),
            """
            select json_build_object('quarter', quarter, 'about', about, 'text', text, 'post', by_post, 'at', %s)
            from narrative where quarter like ? || '-Q_' order by quarter, about collate "C"
            """,
            "quarter text, about text, text text, post text, at timestamptz",
            Texts.IN_A_QUARTER + """
            insert into narrative (quarter, about, text, by_post, at)
            select quarter, about, text, post, at from given join opened using (quarter)
            where about in (select place from open_places)
            """),

    RATINGS(
            "ratings",
            "asserted-rating",
            List.of("quarter", "about"),
            """
            select json_build_object('quarter', quarter, 'about', about, 'rating', rating, 'reason', reason,
                'expires', expires_on, 'post', by_post, 'at', %s)
            from asserted_rating where quarter like ? || '-Q_' and withdrawn_at is null
            order by quarter, about collate "C"
            """,
            "quarter text, about text, rating text, reason text, expires date, post text, at timestamptz",
            Texts.IN_A_QUARTER + """
            insert into asserted_rating (quarter, about, rating, reason, expires_on, by_post, at)
            select quarter, about, rating, reason, expires, post, at from given join opened using (quarter)
            where about in (select place from open_places)
            """),

    COMPLETED(
            "completed",
            "completed",
            List.of("objective"),
            """
            select json_build_object('objective', c.objective, 'reason', c.reason, 'post', c.by_post, 'at', %s)
            from completed_objective c join objective o on o.id = c.objective join priority p on p.id = o.priority_id
            where p.plan_year = ? order by c.objective collate "C"
            """,
            "objective text, reason text, post text, at timestamptz",
            """
            insert into completed_objective (objective, reason, by_post, at)
            select objective, reason, post, at from given where objective in (select place from objectives)
            """),

    ACTION_DETAILS("actionDetails", "action", List.of("action"), """
            select json_strip_nulls(json_build_object('action', a.id, 'quarter', a.quarter, 'specific', a.specific,
                'measurable', a.measurable, 'rearrangedTo', a.rearranged_to, 'completedOn', a.completed_on,
                'evidence', a.evidence, 'carriedFrom', a.carried_from, 'timesCarried', a.times_carried))
            from action a join plan p on p.year = a.plan_year
            left join lateral (select min(id) as id from action where carried_to = a.id) b on true
            where a.plan_year = ? and not a.archived
              and (coalesce(a.specific, a.measurable, a.evidence, a.completed_on::text) is not null
                or a.rearranged_to is distinct from case when a.status = 're-arranged' then a.due_on end
                or a.carried_from is distinct from b.id
                or a.times_carried <> case when b.id is null then 0 else 1 end
                or a.quarter is distinct from case
                    when a.list = 'DELIVERED' then p.updated_to_quarter
                    when right(p.updated_to_quarter, 1) = '4' then null
                    else left(p.updated_to_quarter, 9) || (right(p.updated_to_quarter, 1)::int + 1)
                end)
            order by a.id collate "C"
            """, """
            action text, quarter text, specific text, measurable text, "rearrangedTo" date, "completedOn" date,
            evidence text, "carriedFrom" text, "timesCarried" int""", """
            update action a set quarter = g.quarter, specific = g.specific, measurable = g.measurable,
                rearranged_to = g."rearrangedTo", completed_on = g."completedOn", evidence = g.evidence,
                carried_from = g."carriedFrom", times_carried = coalesce(g."timesCarried", 0), soon_on = null
            from given g where a.id = g.action and a.plan_year = g.plan_year and not a.archived
            """),

    WEIGHTS("weights", "weight", List.of("about"), """
            select json_build_object('about', about, 'weight', weight, 'veto', veto)
            from roll_up_weight where plan_year = ? order by about collate "C"
            """, "about text, weight numeric, veto boolean", """
            insert into roll_up_weight (plan_year, about, weight, veto)
            select plan_year, about, weight, veto from given
            where about in (select place from objectives union select place from rows
                            union select cast(number as text) from priority where plan_year = given.plan_year)
            """),

    SUMMARIES(
            "summaries",
            "executive-summary",
            List.of("quarter"),
            """
            select json_strip_nulls(json_build_object('quarter', quarter, 'state', state, 'content', content::text,
                'editedBy', edited_by, 'editedAt', %1$s, 'approvedBy', approved_by, 'approvedAt', %2$s))
            from executive_summary where plan_year = ? order by quarter
            """.formatted(Texts.moment("edited_at"), Texts.moment("approved_at")),
            """
            quarter text, state text, content text, "editedBy" text, "editedAt" timestamptz, "approvedBy" text,
            "approvedAt" timestamptz""",
            Texts.IN_A_QUARTER + """
            insert into executive_summary (plan_year, quarter, version, state, content, edited_by, edited_at,
                approved_by, approved_at)
            select plan_year, quarter, 1, state, cast(content as jsonb), "editedBy", "editedAt", "approvedBy",
                "approvedAt"
            from given join opened using (quarter)
            """),

    /** How far each objective of a quarter is; after what may be written only while it is open. */
    STEPS(
            "steps",
            "quarter-step",
            List.of("quarter", "objective"),
            """
            select json_strip_nulls(json_build_object('quarter', quarter, 'objective', objective, 'state', state,
                'submittedBy', submitted_by, 'submittedAt', %1$s, 'approvedBy', approved_by, 'approvedAt', %2$s))
            from quarter_objective where quarter like ? || '-Q_' and state <> 'open'
            order by quarter, objective collate "C"
            """.formatted(Texts.moment("submitted_at"), Texts.moment("approved_at")),
            """
            quarter text, objective text, state text, "submittedBy" text, "submittedAt" timestamptz, "approvedBy" text,
            "approvedAt" timestamptz""",
            Texts.IN_A_QUARTER + """
            insert into quarter_objective (quarter, objective, state, submitted_by, submitted_at, approved_by,
                approved_at)
            select quarter, objective, state, "submittedBy", "submittedAt", "approvedBy", "approvedAt"
            from given join opened using (quarter) where objective in (select place from open_places)
            """),

    /** The quarters that are closed, with their figures, which come with the closing or not at all. */
    CLOSED(
            "closed",
            "quarter",
            List.of("quarter"),
            """
            select json_strip_nulls(json_build_object('quarter', q.quarter, 'post', q.closed_by, 'at', %s,
                'writtenOn', q.written_on, 'frozen', (
                    select json_agg(json_build_object('scope', f.scope, 'knownAt', %s, 'content', f.content::text)
                        order by f.scope collate "C")
                    from frozen_quarter f where f.quarter = q.quarter)))
            from quarter q where q.quarter like ? || '-Q_' and q.closed_at is not null order by q.quarter
            """.formatted(Texts.moment("q.closed_at"), Texts.moment("f.known_at")),
            """
            quarter text, post text, at timestamptz, "writtenOn" date, frozen json""",
            """
            , whole as (
                select * from given where quarter ~ ('^' || plan_year || '-Q[1-4]$') and at is not null
                    and exists (select 1 from json_array_elements(frozen) each where each ->> 'scope' = 'council')
                    and not exists (select 1 from quarter q where q.quarter = given.quarter and q.closed_at is not null)
            ), kept as (
                insert into frozen_quarter (quarter, scope, known_at, content)
                select quarter, f.scope, f."knownAt", cast(f.content as jsonb)
                from whole, json_to_recordset(frozen) as f (scope text, "knownAt" timestamptz, content text)
            )
            insert into quarter (quarter, version, closed_at, closed_by, written_on)
            select quarter, 1, at, post, "writtenOn" from whole
            on conflict (quarter) do update set version = quarter.version + 1, closed_at = excluded.closed_at,
                closed_by = excluded.closed_by, written_on = excluded.written_on
            """);

    private final String member;
    private final String kind;
    private final List<String> key;
    private final String query;
    private final String command;

    Recorded(String member, String kind, List<String> key, String query, String columns, String command) {
        this.member = member;
        this.kind = kind;
        this.key = key;
        this.query = query.replace("%s", Texts.moment("at"));
        this.command = Texts.GIVEN.formatted(columns) + "\n" + command;
    }

    /** The member of the file that holds the entries. */
    String member() {
        return member;
    }

    /** What the history calls one. */
    String kind() {
        return kind;
    }

    /** The members that tell one from the others. */
    List<String> key() {
        return key;
    }

    /** Asks for all entries of a plan's year, each as JSON. */
    String query() {
        return query;
    }

    /** Puts one entry in; year and entry are its values. It puts in nothing where the entry belongs to nothing. */
    String command() {
        return command;
    }

    /** Parts of the statements; an enum's own constants are made before its fields. */
    private static final class Texts {

        /** A moment as the file writes it, in all six places. */
        static String moment(String column) {
            return "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
        }

        /** What is given, what it can be about, and its quarter, which gets another version unless it is closed. */
        static final String GIVEN = """
                with given as (
                    select entry.*, cast(? as text) as plan_year from json_to_record(cast(? as json)) as entry(%s)
                ), objectives as (
                    select o.id as place from objective o join priority p on p.id = o.priority_id
                    join given on given.plan_year = p.plan_year
                ), rows as (
                    select plan_row as place, placement.objective from placement join given using (plan_year)
                )""";

        static final String IN_A_QUARTER = """
                , opened as (
                    insert into quarter (quarter, version) select quarter, 1 from given
                    where quarter ~ ('^' || plan_year || '-Q[1-4]$')
                    on conflict (quarter) do update set version = quarter.version + 1 where quarter.closed_at is null
                    returning quarter
                ), open_places as (
                    select place from (select place, place as objective from objectives union select * from rows) each
                    where not exists (select 1 from quarter_objective q join given using (quarter)
                                      where q.objective = each.objective and q.state <> 'open')
                )
                """;

        private Texts() {}
    }
}
