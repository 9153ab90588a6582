-- That nobody holds a post, and that somebody does again, go in messages of their own.
alter table message drop constraint message_letter_check;
alter table message add constraint message_letter_check check (letter in
  ('overdue', 'summary', 'settled', 'weekly', 'action', 'due-soon', 'escalated', 'activity', 'digest', 'canary', 'notice',
   'event', 'vacancy'));
alter table notification drop constraint notification_letter_check;
alter table notification add constraint notification_letter_check check (letter in
  ('overdue', 'summary', 'settled', 'weekly', 'action', 'due-soon', 'escalated', 'activity', 'digest', 'canary', 'notice',
   'vacancy'));
