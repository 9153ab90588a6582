-- The generation that answers is asked once a measure, whose few open rows are found by its index, and the clock once a
-- question: both are functions, which would else be called for every open row.
create or replace view becoming_due as
select o.id, o.due_before, o.soon_announced, due_soon_at(o.started_at, o.due_before, s.percent) as soon_at
from (select measure, percent, generation_now(measure) as generation from due_soon_share offset 0) s
    cross join lateral (
        select id, started_at, due_before, soon_announced from obligation_open
        where measure = s.measure and generation = s.generation and nature = 'duty' and main and declined_at is null
            and not announced
        offset 0) o;

-- What deploy/local/clock waits for at each moment: all but the judgement of measures, which goes on beside it and has to
-- be done before the clock leaves a London day behind, and at the end of a move (unjudged).
create or replace view unsettled as
select (select count(*) from outbox where sent_at is null)
    + (select count(*) from child where derived_until < (select service_now()) + interval '30 days')
    + (select count(*) from definition_change c
        where c.in_force_at is null
            and (c.begun_at is null or exists (select from definition_work w where w.change = c.id)
                or c.policy = 'at-start'
                or c.valid_from::timestamp at time zone 'Europe/London' <= (select service_now())))
    + (select count(*) from obligation_open o
        where o.nature = 'duty' and o.due_before <= (select service_now()) and o.main and o.declined_at is null
            and not o.announced and o.generation = generation_now(o.measure))
    + (select count(*) from becoming_due b
        where not b.soon_announced and b.soon_at <= (select service_now()) and b.due_before > (select service_now()))
    + (select count(*) from judged j
        where (j.until at time zone 'Europe/London')::date <> ((select service_now()) at time zone 'Europe/London')::date) as count;

-- Only what is told of falls due: not what no list uses, nor what the child has declined.
create or replace view next_due as
select least(
    (select min(o.due_before) from obligation_open o
        where o.nature = 'duty' and o.main and o.declined_at is null and not o.announced
            and o.due_before > (select service_now())),
    (select min(b.soon_at) from becoming_due b where b.soon_at > (select service_now())),
    (select min(c.valid_from::timestamp at time zone 'Europe/London') from definition_change c
        where c.in_force_at is null and c.policy <> 'at-start'
            and c.valid_from::timestamp at time zone 'Europe/London' > (select service_now())),
    -- what is judged is judged day by day
    (((select service_now()) at time zone 'Europe/London')::date + 1)::timestamp at time zone 'Europe/London') as due_at;

create view unjudged as
select (select count(*) from judged j
    where (j.until at time zone 'Europe/London')::date <> ((select service_now()) at time zone 'Europe/London')::date
        or j.until < (select max(at) from measure_learned)
        or exists (select from obligation_open o
            where o.nature = 'duty' and o.due_before > j.until and o.due_before <= (select service_now()))) as count;
