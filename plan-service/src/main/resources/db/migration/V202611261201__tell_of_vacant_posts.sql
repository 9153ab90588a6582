-- What others were told of a post that nobody holds: one row for each time, closed once.
create table post_vacancy (
    post text not null,
    round int not null check (round >= 1),
    opened_at timestamptz not null,
    closed_at timestamptz,
    primary key (post, round)
);
create unique index post_vacancy_open on post_vacancy (post) where closed_at is null;

-- The posts that there are today and that nobody holds.
create view vacant_post as
    with today as (select (service_now() at time zone 'Europe/London')::date as day)
    select p.post from post_version p cross join today t
    where p.from_on <= t.day and (p.until_on is null or p.until_on > t.day)
      and not exists (select from holder_version h where h.post = p.post and h.from_on <= t.day
                      and (h.until_on is null or h.until_on > t.day));

-- What is to be told, and what has been: one row for each post where the two differ.
create view vacancy_to_tell as
    select coalesce(v.post, k.post) as post, v.post is not null as vacant
    from vacant_post v
    full join (select post from post_vacancy where closed_at is null) k on k.post = v.post
    where v.post is null or k.post is null;

create or replace view next_due as
    select min(moment) as due_at
    from (
        select soon_on::timestamp at time zone 'Europe/London' as moment from action_to_do
        union all
        select (due + 1)::timestamp at time zone 'Europe/London' from action_to_do
        union all
        select from_on::timestamp at time zone 'Europe/London' from post_version
        union all
        select until_on::timestamp at time zone 'Europe/London' from post_version
        union all
        select from_on::timestamp at time zone 'Europe/London' from holder_version
        union all
        select until_on::timestamp at time zone 'Europe/London' from holder_version
    ) moments
    where moment > service_now();

create or replace view unsettled as
    select (select count(*) from outbox where sent_at is null)
         + (select count(*) from action_to_do where soon_on is null)
         + (select count(*) from action_to_tell)
         + (select count(*) from vacancy_to_tell) as count;
