-- The service clock: the database's own, plus an offset that only the local system and tests raise.
create table if not exists service_clock (
    one_row boolean primary key default true check (one_row),
    ahead interval not null default interval '0'
);
insert into service_clock default values on conflict do nothing;
create or replace function service_now() returns timestamptz language sql volatile as
$$ select clock_timestamp() + ahead from service_clock $$;

create table outbox (
    id bigserial primary key,
    topic text not null,
    key text not null,
    payload text not null,
    created_at timestamptz not null default clock_timestamp(),
    sent_at timestamptz
);
create index outbox_unsent on outbox (id) where sent_at is null;

create table consumed_offset (
    topic text not null,
    partition int not null,
    next_offset bigint not null,
    -- up to which instant of the service clock everything that the broker held has been counted
    caught_up_at timestamptz,
    primary key (topic, partition)
);

-- The event log is the record; Kafka's retention is finite.
create table case_event (
    source text not null,
    id text not null,
    type text not null,
    subject text not null,
    happened_at timestamptz not null,
    date_only boolean not null,
    recorded_at timestamptz not null,
    replaces text,
    refers_to text,
    data jsonb not null,
    content_hash bytea not null,
    received_at timestamptz not null,
    repeats int not null default 0,
    primary key (source, id)
);
create index case_event_subject on case_event (subject);
create index case_event_refers on case_event (source, refers_to) where refers_to is not null;
create index case_event_merge on case_event ((data ->> 'into')) where type in ('child.merged', 'child.unmerged');
create index case_event_received on case_event (received_at);

create table quarantine (
    id bigint generated always as identity primary key,
    topic text not null,
    partition int not null,
    "offset" bigint not null,
    event_id text,
    event_type text,
    reason text not null,
    size int not null,
    raw bytea,
    headers jsonb not null default '{}',
    seen_at timestamptz not null,
    retried_at timestamptz,
    resolved_at timestamptz,
    unique (topic, partition, "offset")
);

-- What is known of a child besides its obligations, derived with them.
create table child (
    subject text primary key,
    known_as text not null,
    held_by text,
    died_at timestamptz,
    restricted boolean not null default false,
    restricted_posts text[] not null default '{}',
    household text,
    seen_on date[] not null default '{}',
    derived_until timestamptz
);
create index child_known_as on child (known_as);
create index child_derived_until on child (derived_until) where derived_until is not null;

-- Every version of every obligation: what was known of it between two moments of the service clock.
create table obligation (
    id uuid not null,
    known_from timestamptz not null,
    known_until timestamptz not null default 'infinity',
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
    primary key (id, known_from),
    check (known_from < known_until),
    check ((exempt_at is null) = (exempt_reason is null)),
    check ((done_at is null) = (done_recorded_at is null))
);
create unique index obligation_current on obligation (id) where known_until = 'infinity';
create index obligation_subject on obligation (subject) where known_until = 'infinity';
create index obligation_known_from on obligation (known_from);
create index obligation_known_until on obligation (known_until) where known_until < 'infinity';
create index obligation_measure on obligation (measure, row_set, due_before);
create index obligation_open on obligation (measure, row_set, started_at) where done_at is null and exempt_at is null;
-- The timer wheel: what is open, by the moment at which it becomes overdue.
create index obligation_due on obligation (due_before)
    where known_until = 'infinity' and done_at is null and exempt_at is null and ended_at is null;

-- An announced overdue duty: each round opened once, closed once.
create table overdue (
    obligation uuid not null,
    round int not null check (round > 0),
    measure text not null,
    subject text not null,
    team text,
    due_before timestamptz not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    closed_because text check (closed_because in ('met-late', 'recorded-late', 'ceased', 'voided')),
    primary key (obligation, round),
    check ((closed_at is null) = (closed_because is null))
);
create unique index overdue_open on overdue (obligation) where closed_at is null;

-- A measure that misses its target in a scope and period: each round opened once, closed once.
create table measure_breach (
    about text not null,
    round int not null check (round > 0),
    measure text not null,
    scope text not null,
    period_from date not null,
    period_until date not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    closed_because text check (closed_because in ('recovered', 'period-ended', 'definition-changed')),
    message jsonb not null,
    primary key (about, round),
    check ((closed_at is null) = (closed_because is null))
);
create unique index measure_breach_open on measure_breach (about) where closed_at is null;

-- Up to which moment of the service clock the measures have been judged.
create table judged (
    one_row boolean primary key default true check (one_row),
    until timestamptz not null default '-infinity'
);
insert into judged default values;

-- What was last published of each reading.
create table published_reading (
    key text primary key,
    payload_hash bytea not null,
    published_at timestamptz not null
);

-- Copies of what plan-service owns: each message whole, and every version of it that was known.
create table organisation_fact (
    id text not null,
    known_from timestamptz not null,
    known_until timestamptz not null default 'infinity',
    kind text not null,
    fact jsonb not null,
    primary key (id, known_from)
);
create table target_fact (
    measure text not null,
    known_from timestamptz not null,
    known_until timestamptz not null default 'infinity',
    fact jsonb not null,
    primary key (measure, known_from)
);

create view next_due as
select min(o.due_before) as due_at from obligation o
where o.known_until = 'infinity' and o.done_at is null and o.exempt_at is null and o.ended_at is null
    and o.due_before > service_now();

create view unsettled as
select (select count(*) from outbox where sent_at is null)
    + (select count(*) from child where derived_until < service_now() + interval '30 days')
    + (select count(*) from obligation o
        where o.known_until = 'infinity' and o.done_at is null and o.exempt_at is null and o.ended_at is null
            and o.due_before <= service_now() and o.main and o.declined_at is null
            and not exists (select from overdue v where v.obligation = o.id and v.closed_at is null))
    + (select count(*) from judged j
        where (j.until at time zone 'Europe/London')::date <> (service_now() at time zone 'Europe/London')::date
            or exists (select from obligation o
                where o.known_until = 'infinity' and o.done_at is null and o.exempt_at is null and o.ended_at is null
                    and o.due_before > j.until and o.due_before <= service_now())) as count;
