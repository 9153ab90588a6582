-- The kinds of target of contract 4.
create table target_kind (kind text primary key);
insert into target_kind values
    ('at-least'), ('at-most'), ('band'), ('every-one'), ('none-left'), ('maintain'), ('direction'), ('comparator'),
    ('to-be-confirmed'), ('none');

create table target (
    measure text primary key check (measure ~ '^M[0-9]{3}$'),
    lead text not null references post,
    lead_assumed boolean not null
);

-- A row of the plan that prints a measure again answers as that measure.
create table target_repeat (
    plan_row text primary key check (plan_row ~ '^M[0-9]{3}$'),
    measure text not null references target
);

-- The adopted target; `further` marks conditions beside it, each on a part of a distribution.
create table target_version (
    measure text not null references target,
    further boolean not null,
    kind text not null references target_kind,
    value numeric,
    upper numeric check (upper >= value),
    part text,
    direction text check (direction in ('up', 'down')),
    tolerance numeric not null check (tolerance >= 0),
    tolerance_assumed boolean not null,
    from_on date not null,
    until_on date check (until_on > from_on),
    status text not null check (status in ('agreed', 'proposed')),
    source text not null,
    check (kind not in ('at-least', 'at-most', 'band') or value is not null),
    check ((kind = 'band') = (upper is not null)),
    check (not further or part is not null),
    unique nulls not distinct (measure, further, part, from_on),
    unique nulls not distinct (measure, further, part, until_on)
);

-- What other places of the plan say about the measure: kept, not adopted.
create table target_statement (
    measure text not null references target,
    position int not null check (position >= 0),
    kind text not null references target_kind,
    value numeric,
    upper numeric check (upper >= value),
    direction text check (direction in ('up', 'down')),
    status text not null check (status in ('agreed', 'proposed')),
    source text not null,
    note text not null,
    primary key (measure, position)
);
