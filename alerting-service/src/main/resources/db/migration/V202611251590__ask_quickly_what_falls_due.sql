-- The clock is asked once a question: it is a function, which would else be called for every notification that waits.
create or replace view next_due_of_notifications as
  select min(greatest(n.due_at, m.next_attempt_at)) as due_at
    from notification n left join message m on m.id = n.message
   where n.state = 'waiting' and greatest(n.due_at, m.next_attempt_at) > (select service_now());

create or replace view unsettled_notifications as
  select count(*) as count
    from notification n left join message m on m.id = n.message
   where n.state = 'waiting' and greatest(n.due_at, m.next_attempt_at) <= (select service_now());
