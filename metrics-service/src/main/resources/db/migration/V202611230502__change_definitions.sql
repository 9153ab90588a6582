-- A change of a definition: a new version of a timescale, a basis, a cohort, or a bank holiday proclaimed late.
create table definition_change (
    id bigint generated always as identity primary key,
    -- what was asked, in one order of members: the same asked again is the same change
    request jsonb not null,
    content_hash bytea not null unique,
    version text,
    valid_from date not null,
    policy text not null check (policy in ('at-start', 'at-due', 'all-open')),
    reason text not null,
    -- the approver's post, never a name
    post text not null,
    posted_at timestamptz not null,
    begun_at timestamptz,
    children int not null default 0,
    in_force_at timestamptz,
    check (begun_at is not null or in_force_at is null)
);

-- Whose rows it changes, and by which generation of the definition they are derived anew; nothing for a basis.
create table definition_change_measure (
    change bigint not null references definition_change,
    measure text not null,
    generation int not null,
    primary key (change, measure),
    unique (measure, generation)
);

-- The children that are still to be derived by a change that has begun.
create table definition_work (
    change bigint not null references definition_change,
    subject text not null,
    primary key (change, subject)
);

-- Which generation of a measure's definition answers for a moment of what is known.
create function generation_at(of_measure text, known_at timestamptz) returns int language sql stable as
$$
    select coalesce((
        select g.generation from measure_generation g
        where g.measure = of_measure and g.active_from <= known_at and g.active_until > known_at), 1)
$$;

-- The one that answers now.
create function generation_now(of_measure text) returns int language sql stable as
$$
    select coalesce((
        select g.generation from measure_generation g
        where g.measure = of_measure and g.active_until = 'infinity'), 1)
$$;

create or replace view next_due as
select least(
    (select min(o.due_before) from obligation_open o where o.nature = 'duty' and o.due_before > service_now()),
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
    + (select count(*) from judged j
        where (j.until at time zone 'Europe/London')::date <> (service_now() at time zone 'Europe/London')::date
            or exists (select from obligation_open o
                where o.nature = 'duty' and o.due_before > j.until and o.due_before <= service_now())) as count;
