-- Actions of the plan go in a message of their own.
alter table message drop constraint message_letter_check;
alter table message add constraint message_letter_check
  check (letter in ('overdue', 'summary', 'settled', 'weekly', 'action'));
alter table notification drop constraint notification_letter_check;
alter table notification add constraint notification_letter_check
  check (letter in ('overdue', 'summary', 'settled', 'weekly', 'action'));
