-- `line` is a line of the source, from 1; `position` is a place in a list, from 0.

-- Numbers the parts that have no id of their own, 50 at a time.
create sequence plan_part increment by 50;

create table plan (
    year text primary key check (year ~ '^[0-9]{4}-[0-9]{2}$'),
    version int not null check (version >= 1),
    content_hash text not null,
    title text not null,
    line int not null check (line >= 1),
    updated_to_quarter text not null,
    updated_to_on date not null
);

create table plan_passage (
    plan_year text not null references plan on delete cascade,
    place text not null,
    position int not null check (position >= 0),
    name text,
    text text not null,
    line int not null check (line >= 1),
    primary key (plan_year, place, position)
);

-- The posts that stand in the text in place of names.
create table plan_post (
    plan_year text not null references plan on delete cascade,
    position int not null check (position >= 0),
    post text not null references post,
    title text not null,
    role_printed boolean not null,
    note text,
    primary key (plan_year, position),
    unique (plan_year, post)
);

create table priority (
    id bigint primary key,
    plan_year text not null references plan on delete cascade,
    number int not null check (number >= 1),
    title text not null,
    line int not null check (line >= 1),
    unique (plan_year, number)
);

create table aim (
    id bigint primary key,
    plan_year text not null references plan on delete cascade,
    number int not null check (number >= 1),
    text text not null,
    priorities_text text not null,
    line int not null check (line >= 1),
    unique (plan_year, number)
);

-- Aims and priorities are many to many: a table of links, not a tree.
create table aim_priority (
    aim_id bigint not null references aim on delete cascade,
    priority_id bigint not null references priority on delete cascade,
    primary key (aim_id, priority_id)
);
create index aim_priority_priority on aim_priority (priority_id);

create table objective (
    id text primary key,
    priority_id bigint not null references priority on delete cascade,
    position int not null check (position >= 0),
    title text not null,
    line int not null check (line >= 1),
    marker text,
    impact text,
    impact_line int check (impact_line >= 1),
    area text references area,
    direction_asserted text,
    direction_text text,
    direction_line int check (direction_line >= 1),
    unique (priority_id, position),
    check ((impact is null) = (impact_line is null))
);

create table progress (
    objective text not null references objective on delete cascade,
    position int not null check (position >= 0),
    quarter text not null check (quarter ~ '^[0-9]{4}-[0-9]{2}-Q[1-4]$'),
    text text not null,
    line int not null check (line >= 1),
    primary key (objective, position)
);

create table placement (
    id bigint primary key,
    objective text not null references objective on delete cascade,
    plan_year text not null references plan on delete cascade,
    position int not null check (position >= 0),
    plan_row text not null check (plan_row ~ '^M[0-9]{3}$'),
    measure text not null references target,
    origin text not null check (origin in ('how-will-we-know', 'objective', 'impact', 'progress', 'action')),
    wording text not null,
    line int not null check (line >= 1),
    timescale_wording text,
    timescale_line int check (timescale_line >= 1),
    unique (objective, position),
    unique (plan_year, plan_row),
    check ((timescale_wording is null) = (timescale_line is null))
);
create index placement_measure on placement (measure);

create table proposed_timescale (
    placement_id bigint not null references placement on delete cascade,
    position int not null check (position >= 0),
    wording text not null,
    line int not null check (line >= 1),
    primary key (placement_id, position)
);

create table placement_target (
    placement_id bigint not null references placement on delete cascade,
    position int not null check (position >= 0),
    kind text not null references target_kind,
    value numeric,
    upper numeric check (upper >= value),
    part text,
    direction text check (direction in ('up', 'down')),
    from_on date,
    until_on date check (until_on > from_on),
    status text not null check (status in ('agreed', 'proposed')),
    implied boolean not null,
    adopted boolean not null,
    wording text not null,
    line int not null check (line >= 1),
    primary key (placement_id, position),
    check (kind not in ('at-least', 'at-most', 'band') or value is not null)
);

create table printed_value (
    id bigint primary key,
    placement_id bigint not null references placement on delete cascade,
    position int not null check (position >= 0),
    label text not null,
    heading text,
    kind text not null check (kind in ('baseline', 'outturn', 'quarter', 'month', 'week', 'point', 'text')),
    value numeric,
    upper numeric check (upper >= value),
    unit text not null,
    numerator numeric check (numerator >= 0),
    denominator numeric check (denominator >= numerator),
    from_on date,
    until_on date check (until_on > from_on),
    window_kind text check (
        window_kind in ('week', 'month', 'quarter', 'ytd', 'year', 'part-year', 'snapshot', 'other')),
    assumed_period boolean not null,
    variant text,
    line int not null check (line >= 1),
    unique (placement_id, position),
    check ((numerator is null) = (denominator is null)),
    check ((from_on is null) = (until_on is null) and (from_on is null) = (window_kind is null)),
    check (kind <> 'text' or value is null and numerator is null)
);

create table printed_part (
    printed_value_id bigint not null references printed_value on delete cascade,
    position int not null check (position >= 0),
    part text not null,
    name text not null,
    value numeric not null,
    primary key (printed_value_id, position)
);

-- Of an objective, or of one of the two lists of the executive summary.
create table action (
    id text primary key,
    plan_year text not null references plan on delete cascade,
    list text not null check (list in ('DELIVERED', 'NEXT', 'OBJECTIVE')),
    objective text references objective on delete cascade,
    position int not null check (position >= 0),
    printed_number text,
    text text not null,
    lead text references post,
    lead_text text,
    due_on date,
    due_text text,
    kind text not null check (kind in ('action', 'note')),
    status text check (status in ('not-started', 'in-progress', 'partly-complete', 're-arranged', 'complete')),
    status_text text,
    carried_to text references action deferrable initially deferred,
    plan_row text,
    line int not null check (line >= 1),
    check ((list = 'OBJECTIVE') = (objective is not null)),
    unique nulls not distinct (plan_year, list, objective, position),
    foreign key (plan_year, plan_row) references placement (plan_year, plan_row)
);
create index action_objective on action (objective);
create index action_lead on action (lead);
