-- What is due is asked for some times a second: what is in a message already is not looked at each time.
create index notification_gatherable on notification (due_at) where state = 'waiting' and message is null;
