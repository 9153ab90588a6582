-- Closings wait for one message on the next working morning.
alter table notification drop constraint notification_hold_check;
alter table notification add constraint notification_hold_check check (hold in
  ('none', 'working-time', 'morning', 'together', 'week', 'late', 'interval', 'unseen', 'undelivered'));
