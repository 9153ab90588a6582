-- Actions are kept by hand too: those have no line of the source.
alter table action alter column line drop not null;
alter table action drop constraint action_status_check;
alter table action add constraint action_status_check check (status in
    ('not-started', 'in-progress', 'partly-complete', 're-arranged', 'complete', 'cancelled'));
alter table action
    add column version int not null default 1 check (version >= 1),
    add column archived boolean not null default false,
    add column specific text,
    add column measurable text,
    add column evidence text,
    add column completed_on date,
    add column rearranged_to date,
    -- the quarter in which it is to be worked on
    add column quarter text check (quarter ~ '^[0-9]{4}-[0-9]{2}-Q[1-4]$'),
    add column carried_from text,
    add column times_carried int not null default 0 check (times_carried >= 0),
    -- the day from which it is due soon; null until it has been worked out for the present due day
    add column soon_on date,
    add column due date generated always as (coalesce(rearranged_to, due_on)) stored;

update action set rearranged_to = due_on where status = 're-arranged';
update action a set carried_from = b.id, times_carried = 1 from action b where b.carried_to = a.id;
-- what was delivered belongs to the quarter that has ended, everything else to the one to come
update action a set quarter = case
        when a.list = 'DELIVERED' then p.updated_to_quarter
        when right(p.updated_to_quarter, 1) = '4' then null
        else left(p.updated_to_quarter, 9) || (right(p.updated_to_quarter, 1)::int + 1)
    end
    from plan p where p.year = a.plan_year;
create index action_quarter on action (plan_year, quarter);

-- What others were told of an action: one row for each time that it became due, closed once.
create table action_breach (
    action text not null,
    round int not null check (round >= 1),
    level text not null check (level in ('due-soon', 'overdue')),
    lead text,
    due date not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    because text,
    primary key (action, round),
    check ((closed_at is null) = (because is null))
);
create unique index action_breach_open on action_breach (action) where closed_at is null;

-- The actions that somebody still has to do by a day.
create view action_to_do as
    select id, plan_year, objective, quarter, lead, due, soon_on from action
    where kind = 'action' and due is not null and not archived and carried_to is null
      and coalesce(status, 'not-started') not in ('complete', 'cancelled');

-- What is to be told, and what has been: one row for each action where the two differ.
create view action_to_tell as
    select coalesce(a.id, b.action) as action
    from (
        select id, lead, due,
               case when due < (service_now() at time zone 'Europe/London')::date then 'overdue'
                    when soon_on <= (service_now() at time zone 'Europe/London')::date then 'due-soon'
               end as level
        from action_to_do
    ) a
    full join (select * from action_breach where closed_at is null) b on b.action = a.id
    where a.id is null or a.level is distinct from b.level
       or a.level is not null and (a.due <> b.due or a.lead is distinct from b.lead);

create or replace view next_due as
    select min(moment) as due_at
    from (
        select soon_on::timestamp at time zone 'Europe/London' as moment from action_to_do
        union all
        select (due + 1)::timestamp at time zone 'Europe/London' from action_to_do
    ) moments
    where moment > service_now();

create or replace view unsettled as
    select (select count(*) from outbox where sent_at is null)
         + (select count(*) from action_to_do where soon_on is null)
         + (select count(*) from action_to_tell) as count;
