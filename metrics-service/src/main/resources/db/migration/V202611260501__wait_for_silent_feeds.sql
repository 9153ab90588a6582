-- From when on a source counts as silent, so that deploy/local/clock stops there; and it waits until that has been told, and
-- until it has been told that the source is heard again.
alter table feed add column silent_from timestamptz not null default 'infinity';

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
        where (j.until at time zone 'Europe/London')::date <> ((select service_now()) at time zone 'Europe/London')::date)
    + (select count(*) from feed f
        where f.silent_from <= (select service_now())
            and not exists (select from feed_silence s where s.source = f.source and s.closed_at is null))
    + (select count(*) from feed_silence s
        where s.closed_at is null
            and exists (select from case_event e where e.received_at > s.last_heard_at and e.source = s.source)) as count;

create or replace view next_due as
select least(
    (select min(o.due_before) from obligation_open o
        where o.nature = 'duty' and o.main and o.declined_at is null and not o.announced
            and o.due_before > (select service_now())),
    (select min(b.soon_at) from becoming_due b where b.soon_at > (select service_now())),
    (select min(c.valid_from::timestamp at time zone 'Europe/London') from definition_change c
        where c.in_force_at is null and c.policy <> 'at-start'
            and c.valid_from::timestamp at time zone 'Europe/London' > (select service_now())),
    (select min(f.silent_from) from feed f where f.silent_from > (select service_now())),
    -- what is judged is judged day by day
    (((select service_now()) at time zone 'Europe/London')::date + 1)::timestamp at time zone 'Europe/London') as due_at;
