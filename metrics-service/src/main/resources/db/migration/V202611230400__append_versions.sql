-- Versions of obligations are appended, never changed but for the moment at which a later one takes their place. What
-- is open now stands in a small table of its own; everything else that was ever known stands in a large one whose
-- rows come in the order in which they were learned. The view shows both.
alter table record_query drop constraint record_query_obligation_version_fkey;
drop view next_due;
drop view unsettled;
drop index obligation_open;

create table obligation_open (
    id uuid not null,
    known_from timestamptz not null,
    measure text not null,
    row_set text not null,
    main boolean not null,
    subject text not null,
    started_at timestamptz not null,
    exists_at timestamptz not null,
    due_before timestamptz not null,
    done_at timestamptz,
    done_recorded_at timestamptz,
    exempt_at timestamptz,
    exempt_reason text,
    ended_at timestamptz,
    declined_at timestamptz,
    occurrence text,
    owner_function text,
    owner_from timestamptz[] not null,
    owner_team text[] not null,
    owner_worker text[] not null,
    timescale text not null,
    evidence jsonb not null,
    generation int not null,
    nature text not null,
    good boolean,
    category text,
    amount numeric,
    -- whether its counts change with the moment at which one looks, so that it is counted row by row
    irregular boolean not null default false,
    -- whether it has been looked at since its deadline passed
    announced boolean not null default false,
    primary key (id, generation),
    check (done_at is null and exempt_at is null and ended_at is null and nature <> 'event')
);

create table obligation_past (
    like obligation_open including defaults,
    known_until timestamptz not null,
    -- until when it can matter to a window; infinity for what was open while it was known
    over_at timestamptz not null generated always as (
        case
            when done_at is null and exempt_at is null and ended_at is null and nature <> 'event'
                then timestamptz 'infinity'
            when nature = 'spell' then coalesce(ended_at, exempt_at, done_at)
            else greatest(due_before, done_at, exempt_at, ended_at, exists_at)
        end) stored,
    check (known_from < known_until),
    check ((exempt_at is null) = (exempt_reason is null)),
    check ((done_at is null) = (done_recorded_at is null)),
    check ((nature = 'duty') = (good is null))
);

alter table obligation_past drop column announced;

insert into obligation_open (id, known_from, measure, row_set, main, subject, started_at, exists_at, due_before, done_at,
    done_recorded_at, exempt_at, exempt_reason, ended_at, declined_at, occurrence, owner_function, owner_from, owner_team,
    owner_worker, timescale, evidence, generation, nature, good, category, amount)
select id, known_from, measure, row_set, main, subject, started_at, exists_at, due_before, done_at,
    done_recorded_at, exempt_at, exempt_reason, ended_at, declined_at, occurrence, owner_function, owner_from, owner_team,
    owner_worker, timescale, evidence, generation, nature, good, category, amount
from obligation
where known_until = 'infinity' and done_at is null and exempt_at is null and ended_at is null and nature <> 'event';
update obligation_open o set announced = true
where exists (select from overdue v where v.obligation = o.id and v.closed_at is null);

insert into obligation_past (id, known_from, measure, row_set, main, subject, started_at, exists_at, due_before, done_at,
    done_recorded_at, exempt_at, exempt_reason, ended_at, declined_at, occurrence, owner_function, owner_from, owner_team,
    owner_worker, timescale, evidence, generation, nature, good, category, amount, known_until)
select id, known_from, measure, row_set, main, subject, started_at, exists_at, due_before, done_at,
    done_recorded_at, exempt_at, exempt_reason, ended_at, declined_at, occurrence, owner_function, owner_from, owner_team,
    owner_worker, timescale, evidence, generation, nature, good, category, amount, known_until
from obligation
where not (known_until = 'infinity' and done_at is null and exempt_at is null and ended_at is null and nature <> 'event')
order by known_from;

drop table obligation;

create index obligation_open_subject on obligation_open (subject);
create index obligation_open_measure on obligation_open (measure, row_set);
-- The timer wheel: what is owed, by the moment at which it becomes overdue.
create index obligation_open_due on obligation_open (due_before) where nature = 'duty';
create index obligation_open_silent on obligation_open (due_before)
    where nature = 'duty' and main and declined_at is null and not announced;

create index obligation_past_subject on obligation_past (subject);
create index obligation_past_measure on obligation_past (measure, row_set, over_at, known_until);
create index obligation_past_irregular on obligation_past (measure, row_set) where irregular;
-- Rows come in no order of ids, but each stands in few blocks: a summary of each range of blocks costs nothing when a
-- row is added, as vacuum makes it later.
create index obligation_past_id on obligation_past using brin (id uuid_bloom_ops) with (pages_per_range = 32);
alter table obligation_past set (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_vacuum_scale_factor = 0.1);
alter table obligation_open set (autovacuum_vacuum_scale_factor = 0.05);

create view obligation as
select id, known_from, timestamptz 'infinity' as known_until, measure, row_set, main, subject, started_at, exists_at,
    due_before, done_at, done_recorded_at, exempt_at, exempt_reason, ended_at, declined_at, occurrence, owner_function,
    owner_from, owner_team, owner_worker, timescale, evidence, generation, nature, good, category, amount, irregular
from obligation_open
union all
select id, known_from, known_until, measure, row_set, main, subject, started_at, exists_at,
    due_before, done_at, done_recorded_at, exempt_at, exempt_reason, ended_at, declined_at, occurrence, owner_function,
    owner_from, owner_team, owner_worker, timescale, evidence, generation, nature, good, category, amount, irregular
from obligation_past;

-- When something was last learned of a measure's rows.
create table measure_learned (
    measure text primary key,
    at timestamptz not null
);
insert into measure_learned
select measure, max(greatest(known_from, case when known_until < 'infinity' then known_until end))
from obligation group by measure;

-- A child's row carries a version, so that what is kept of the child in memory can be told from what has changed
-- since; and how far its further intervals were laid out when it was last derived whole.
alter table child
    add column version bigint not null default 0,
    add column joined boolean not null default false,
    add column laid_out_until timestamptz;
update child c set joined = true
where exists (select from case_event e where e.type in ('child.merged', 'child.unmerged')
    and (e.subject = c.subject or e.data ->> 'into' = c.subject));
create index child_joined on child (subject) where joined;

-- The days on which a child was seen, each since when and until when it was known.
create table child_seen (
    subject text not null,
    seen_on date not null,
    known_from timestamptz not null,
    known_until timestamptz not null default 'infinity'
);
create index child_seen_subject on child_seen (subject, seen_on);
insert into child_seen (subject, seen_on, known_from)
select c.subject, day, coalesce((select max(b.known_until) from child_seen_before b
    where b.subject = c.subject and not day = any (b.seen_on)), '-infinity')
from child c cross join unnest(c.seen_on) as day;
drop trigger keep_child_seen_before on child;
drop function keep_child_seen_before();
drop table child_seen_before;
alter table child drop column seen_on;
alter table child set (fillfactor = 60);

create view next_due as
select min(o.due_before) as due_at from obligation_open o
where o.nature = 'duty' and o.due_before > service_now();

create view unsettled as
select (select count(*) from outbox where sent_at is null)
    + (select count(*) from child where derived_until < service_now() + interval '30 days')
    + (select count(*) from obligation_open o
        where o.nature = 'duty' and o.due_before <= service_now() and o.main and o.declined_at is null
            and not o.announced)
    + (select count(*) from judged j
        where (j.until at time zone 'Europe/London')::date <> (service_now() at time zone 'Europe/London')::date
            or exists (select from obligation_open o
                where o.nature = 'duty' and o.due_before > j.until and o.due_before <= service_now())) as count;

-- Whoever was heard of before has a version, so that only the unheard of have none.
update child set version = 1;

-- A correction of a void refers to two events: the one that it corrects, and the one that it voids.
create index case_event_corrected_void on case_event (source, (data ->> 'voids'))
    where type = 'record.voided' and replaces is not null;

-- Teams, areas and the council owe things too; what they count from is the first activity of each kind.
create table first_activity (
    kind text primary key,
    day date not null
);
create index case_event_activity on case_event ((data ->> 'kind'), happened_at) where type = 'activity.held';
insert into child (subject, known_as, version, derived_until)
select distinct id, id, 1, timestamptz '-infinity' from organisation_fact where kind in ('team', 'area')
on conflict (subject) do update set derived_until = '-infinity';
insert into child (subject, known_as, version, derived_until) values ('council', 'council', 1, '-infinity')
on conflict (subject) do update set derived_until = '-infinity';

-- What rows add to the counts of whole days, as it became known; the council's own counts have no owner.
create table day_count (
    measure text not null,
    row_set text not null,
    generation int not null,
    owner text not null,
    day date not null,
    what text not null,
    known_from timestamptz not null,
    n int not null
);
create index day_count_series on day_count (measure, row_set, generation, owner, day);
create index day_count_known_from on day_count using brin (known_from);

-- Up to when counts were put together, so that what was known at an earlier moment can only be told from the rows;
-- infinity while rows of an older form are still to be counted.
create table day_count_together (
    one_row boolean primary key default true check (one_row),
    until timestamptz not null
);
insert into day_count_together (until)
select case when exists (select from obligation) then timestamptz 'infinity' else '-infinity' end;

-- By which delivered definitions children were last derived; when these change, everything is derived again.
create table derived_by (
    one_row boolean primary key default true check (one_row),
    definitions text not null
);
