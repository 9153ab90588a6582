-- What is written by hand has no line of the source; what is archived is hidden and never lost.
alter table plan
    alter column line drop not null,
    alter column content_hash drop not null,
    add column archived boolean not null default false;

alter table plan_passage alter column line drop not null;
alter table plan_passage drop constraint plan_passage_pkey;
alter table plan_passage
    add column id bigint,
    add column code text,
    add column archived boolean not null default false,
    add column version int not null default 1 check (version >= 1),
    -- who wrote it and when; null for what a document brought
    add column written_by text,
    add column written_at timestamptz;
update plan_passage set
    id = nextval('plan_part'),
    code = lower(replace(place, '_', '-'))
        || case when place in ('PRIORITY_AREA', 'COLUMN', 'GOING_WELL', 'WORRIED_ABOUT', 'DIRECTION_KEY')
                then '-' || position + 1 else '' end;
alter table plan_passage
    alter column code set not null,
    add primary key (id),
    add unique (plan_year, code);

alter table priority
    alter column line drop not null,
    add column position int not null default 0 check (position >= 0),
    add column archived boolean not null default false,
    add column version int not null default 1 check (version >= 1);
update priority set position = number - 1;

alter table aim
    alter column line drop not null,
    add column position int not null default 0 check (position >= 0),
    add column archived boolean not null default false,
    add column version int not null default 1 check (version >= 1);
update aim set position = number - 1;

alter table objective
    alter column line drop not null,
    add column archived boolean not null default false,
    add column version int not null default 1 check (version >= 1),
    drop constraint objective_check,
    add check (impact is not null or impact_line is null),
    drop constraint objective_priority_id_position_key,
    add unique (priority_id, position) deferrable initially deferred;

alter table progress alter column line drop not null;

alter table placement
    alter column line drop not null,
    add column archived boolean not null default false,
    add column version int not null default 1 check (version >= 1),
    drop constraint placement_check,
    add check (timescale_wording is not null or timescale_line is null),
    drop constraint placement_plan_row_check,
    -- R001: a row that was added by hand and has no number of its own in print
    add check (plan_row ~ '^[MR][0-9]{3}$'),
    drop constraint placement_objective_position_key,
    add unique (objective, position) deferrable initially deferred;

alter table proposed_timescale alter column line drop not null;
alter table placement_target alter column line drop not null;
alter table printed_value
    alter column line drop not null,
    drop constraint printed_value_placement_id_position_key,
    add unique (placement_id, position) deferrable initially deferred;

-- Every document that was imported, what it changed, and where it met what somebody had changed meanwhile.
create table plan_import (
    id bigserial primary key,
    plan_year text not null references plan,
    at timestamptz not null,
    post text not null,
    content_hash text not null,
    document json not null,
    added int not null check (added >= 0),
    changed int not null check (changed >= 0),
    archived int not null check (archived >= 0),
    conflicts jsonb not null
);
create index plan_import_plan on plan_import (plan_year, id);
