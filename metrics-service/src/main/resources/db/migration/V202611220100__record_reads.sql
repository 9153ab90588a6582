-- Who read what about children. Only ever added to.
create table read_audit (
    id bigint generated always as identity primary key,
    read_at timestamptz not null default clock_timestamp(),
    clock_at timestamptz not null default service_now(),
    reader text not null,
    post text not null,
    role text not null,
    what text not null,
    purpose text,
    subjects text[] not null default '{}'
);
create index read_audit_read_at on read_audit (read_at);
create index read_audit_subjects on read_audit using gin (subjects);

create function read_audit_stands() returns trigger language plpgsql as
$$ begin raise exception 'a recorded read stands'; end $$;
create trigger read_audit_stands before update or delete or truncate on read_audit
    for each statement execute function read_audit_stands();
