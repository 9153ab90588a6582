-- What a manager writes beside a row: why it is late, when it will be done. Only ever added to.
create table note (
    id bigint generated always as identity primary key,
    obligation uuid not null,
    reason text not null check (reason in ('child-unavailable', 'child-declined', 'family-declined', 'child-missing',
        'worker-absent', 'no-worker', 'partner-agency', 'court', 'done-not-recorded', 'other')),
    planned_for date,
    done_on date,
    text text check (char_length(text) <= 2000),
    post text not null,
    written_at timestamptz not null
);
create index note_obligation on note (obligation, id);

-- "This record is wrong": asked of what was known at the moment, closed by an answer or by the case system's correction.
create table record_query (
    id bigint generated always as identity primary key,
    obligation uuid not null,
    version timestamptz not null,
    reason text not null check (reason in ('wrong-date', 'wrong-kind', 'duplicate', 'recorded-elsewhere',
        'not-our-child', 'plan-should-be-closed', 'other')),
    why text check (char_length(why) <= 2000),
    post text not null,
    asked_at timestamptz not null,
    state text not null default 'open' check (state in ('open', 'corrected', 'stands')),
    closed_at timestamptz,
    answer text check (char_length(answer) <= 2000),
    answered_by text,
    foreign key (obligation, version) references obligation (id, known_from),
    check ((state = 'open') = (closed_at is null)),
    check (answered_by is null or state <> 'open')
);
create index record_query_obligation on record_query (obligation, id);
create index record_query_open on record_query (id) where state = 'open';

-- On which days a child was known to have been seen before more became known, so that a list that was begun can go on
-- in the same order.
create table child_seen_before (
    subject text not null,
    known_until timestamptz not null,
    seen_on date[] not null,
    primary key (subject, known_until)
);
create function keep_child_seen_before() returns trigger language plpgsql as
$$
begin
    insert into child_seen_before (subject, known_until, seen_on) values (old.subject, service_now(), old.seen_on);
    return null;
end
$$;
create trigger keep_child_seen_before after update of seen_on on child
    for each row when (old.seen_on is distinct from new.seen_on) execute function keep_child_seen_before();
