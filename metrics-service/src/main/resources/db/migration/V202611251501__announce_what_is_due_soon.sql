-- From which share of its clock on a duty is due soon, by measure; kept as the definitions have it.
create table due_soon_share (
    measure text primary key,
    percent int not null check (percent between 1 and 99)
);

-- The moment at which so much of a clock has run.
create function due_soon_at(started_at timestamptz, due_before timestamptz, percent int) returns timestamptz
    language sql stable as
$$ select started_at + make_interval(secs => extract(epoch from due_before - started_at)::float8 * percent / 100) $$;

-- Whether it has been looked at since it was due soon.
alter table obligation_open add column soon_announced boolean not null default false;

-- A duty that is due soon is announced in the round in which it may become overdue: it is raised, never lowered.
alter table overdue
    add column level text not null default 'overdue' check (level in ('due-soon', 'overdue')),
    drop constraint overdue_closed_because_check,
    add constraint overdue_closed_because_check
        check (closed_because in ('met-late', 'recorded-late', 'ceased', 'voided', 'recovered'));

-- What becomes due soon, and when.
create view becoming_due as
select o.id, o.due_before, o.soon_announced, due_soon_at(o.started_at, o.due_before, s.percent) as soon_at
from due_soon_share s join obligation_open o on o.measure = s.measure
where o.nature = 'duty' and o.main and o.declined_at is null and not o.announced
    and o.generation = generation_now(o.measure);

create or replace view next_due as
select least(
    (select min(o.due_before) from obligation_open o where o.nature = 'duty' and o.due_before > service_now()),
    (select min(b.soon_at) from becoming_due b where b.soon_at > service_now()),
    (select min(c.valid_from::timestamp at time zone 'Europe/London') from definition_change c
        where c.in_force_at is null and c.policy <> 'at-start'
            and c.valid_from::timestamp at time zone 'Europe/London' > service_now())) as due_at;

create or replace view unsettled as
select (select count(*) from outbox where sent_at is null)
    + (select count(*) from child where derived_until < service_now() + interval '30 days')
    + (select count(*) from definition_change c
        where c.in_force_at is null
            and (c.begun_at is null or exists (select from definition_work w where w.change = c.id)
                or c.policy = 'at-start'
                or c.valid_from::timestamp at time zone 'Europe/London' <= service_now()))
    + (select count(*) from obligation_open o
        where o.nature = 'duty' and o.due_before <= service_now() and o.main and o.declined_at is null
            and not o.announced and o.generation = generation_now(o.measure))
    + (select count(*) from becoming_due b
        where not b.soon_announced and b.soon_at <= service_now() and b.due_before > service_now())
    + (select count(*) from judged j
        where (j.until at time zone 'Europe/London')::date <> (service_now() at time zone 'Europe/London')::date
            or exists (select from obligation_open o
                where o.nature = 'duty' and o.due_before > j.until and o.due_before <= service_now())) as count;
