-- What metrics-service has told (topic measure-readings) or answered. A row is one figure of one window; the same figure
-- told again only moves confirmed_at, another one is a row of its own: so it can be said what was known when.
create table reading (
    id bigserial primary key,
    measure text not null check (measure ~ '^M[0-9]{3}$'),
    scope text not null,
    variant text not null,
    window_kind text not null,
    from_on date not null,
    until_on date not null check (until_on > from_on),
    at timestamptz not null,
    received_at timestamptz not null,
    confirmed_at timestamptz not null check (confirmed_at >= received_at),
    -- told: by the topic, for its own moment; asked: by us, for a whole window
    source text not null check (source in ('told', 'asked')),
    figure_hash text not null,
    content jsonb not null
);
create index reading_of_a_scope on reading (scope, until_on desc, measure);
create index reading_of_a_window on reading (measure, scope, window_kind, from_on, until_on, id desc);

create function reading_stays() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' or new.figure_hash <> old.figure_hash or new.received_at <> old.received_at then
        raise exception 'what was known of a reading is never rewritten';
    end if;
    return new;
end
$$;
create trigger reading_stays before update or delete on reading for each row execute function reading_stays();

-- When a series was answered last, so that it is not asked for again at once.
create table series_asked (
    measure text not null,
    scope text not null,
    until_on date not null,
    asked_at timestamptz not null,
    primary key (measure, scope, until_on)
);

-- What could not be read is kept, byte for byte.
create table unreadable_message (
    id bigserial primary key,
    topic text not null,
    partition int not null,
    message_offset bigint not null,
    content bytea,
    reason text not null,
    kept_at timestamptz not null default clock_timestamp(),
    unique (topic, partition, message_offset)
);
