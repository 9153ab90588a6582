-- Each feature has views of its own for what falls due; R__what_falls_due.sql puts them together.
drop view next_due;
drop view unsettled;

create view next_due_of_notifications as
  select min(greatest(n.due_at, m.next_attempt_at)) as due_at
    from notification n left join message m on m.id = n.message
   where n.state = 'waiting' and greatest(n.due_at, m.next_attempt_at) > service_now();

create view unsettled_notifications as
  select count(*) as count
    from notification n left join message m on m.id = n.message
   where n.state = 'waiting' and greatest(n.due_at, m.next_attempt_at) <= service_now();

create view unsettled_outbox as
  select count(*) as count from outbox where sent_at is null;

-- The kinds of message; which of them goes to whom is decided in code and data.
alter table message drop constraint message_letter_check;
alter table message add constraint message_letter_check check (letter in
  ('overdue', 'summary', 'settled', 'weekly', 'action', 'due-soon', 'escalated', 'activity', 'digest', 'canary', 'notice'));
alter table notification drop constraint notification_letter_check;
alter table notification add constraint notification_letter_check check (letter in
  ('overdue', 'summary', 'settled', 'weekly', 'action', 'due-soon', 'escalated', 'activity', 'digest', 'canary', 'notice'));
