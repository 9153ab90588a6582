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
create index outbox_sent on outbox (sent_at) where sent_at is not null;

-- What was last told to others of each thing.
create table published (
    topic text not null,
    key text not null,
    data jsonb not null,
    primary key (topic, key)
);

create table consumed_offset (
    topic text not null,
    partition int not null,
    next_offset bigint not null,
    primary key (topic, partition)
);

-- When something of this service falls due next: nothing of a plan does yet.
create view next_due as select null::timestamptz as due_at;

-- What is due and not done.
create view unsettled as select count(*) as count from outbox where sent_at is null;
