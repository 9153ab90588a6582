-- A message goes by one channel at a time; a bound one by that channel only. It may be a page as well as plain text.
alter table message add column channel text not null default 'mail';
alter table message add column bound boolean not null default false;
alter table message add column html text;
alter table message alter column address set default '';
drop index message_due;
create index message_due on message (channel, next_attempt_at) where state = 'pending';

alter table attempt add column channel text not null default 'mail';

alter table notification drop constraint notification_channel_check;

-- Messages that tell of no notification fall due of their own.
create view next_due_of_messages as
  select min(next_attempt_at) as due_at
    from message m
   where state = 'pending' and next_attempt_at > service_now()
     and not exists (select 1 from notification n where n.message = m.id);

create view unsettled_messages as
  select count(*) as count
    from message m
   where state = 'pending' and next_attempt_at <= service_now()
     and not exists (select 1 from notification n where n.message = m.id);
