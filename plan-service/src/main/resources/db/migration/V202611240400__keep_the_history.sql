-- What was changed, by which post, when, from what to what, and why. Additions only.
create table change (
    id bigserial primary key,
    at timestamptz not null,
    post text not null,
    role text not null,
    action text not null check (action ~ '^[a-z-]+$'),
    kind text not null,
    object text not null,
    plan_year text,
    version int not null check (version >= 1),
    reason text,
    before jsonb,
    after jsonb
);
create index change_object on change (kind, object, id);
create index change_plan on change (plan_year, id);

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'the history takes additions only'; end $$;

create trigger change_is_kept before update or delete or truncate on change
    for each statement execute function refuse_change();
