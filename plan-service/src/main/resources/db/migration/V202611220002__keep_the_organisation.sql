-- A thing keeps its id for ever; what is true of it stands in versions, from a day until (not including) a day.
-- At most one version starts on a day, ends on a day, and is open.
create table area (id text primary key);
create table team (id text primary key);
create table post (id text primary key);
create table holder (id text primary key);

create table area_version (
    area text not null references area,
    from_on date not null,
    until_on date check (until_on > from_on),
    name text not null,
    head text not null references post,
    primary key (area, from_on),
    unique nulls not distinct (area, until_on)
);

create table team_version (
    team text not null references team,
    from_on date not null,
    until_on date check (until_on > from_on),
    name text not null,
    area text not null references area,
    job text check (job in ('reviewing', 'exploitation', 'quality')),
    primary key (team, from_on),
    unique nulls not distinct (team, until_on)
);

create table post_version (
    post text not null references post,
    from_on date not null,
    until_on date check (until_on > from_on),
    title text not null,
    team text references team,
    area text references area,
    roles text[] not null,
    primary key (post, from_on),
    unique nulls not distinct (post, until_on)
);

create table holder_version (
    holder text not null references holder,
    from_on date not null,
    until_on date check (until_on > from_on),
    post text not null references post,
    pseudonym text not null,
    address text not null,
    primary key (holder, from_on),
    unique nulls not distinct (holder, until_on)
);
create index holder_version_post on holder_version (post);
