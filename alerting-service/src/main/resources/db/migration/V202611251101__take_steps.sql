-- More steps than opening and closing, and what they are decided by.
alter table notification drop constraint notification_step_check;
alter table notification add constraint notification_step_check
  check (step in ('due-soon', 'opened', 'escalated', 'closed'));
alter table notification drop constraint notification_audience_check;
alter table notification add constraint notification_audience_check check (audience in
  ('team-manager', 'duty', 'rota', 'lead', 'head-of-service', 'performance-lead'));
alter table notification drop constraint notification_hold_check;
alter table notification add constraint notification_hold_check check (hold in
  ('none', 'working-time', 'morning', 'week', 'late', 'interval', 'unseen', 'undelivered'));

alter table episode add column started_at timestamptz;
-- When a manager last noted why it is late, and when it was last known that two visits running did not see the child.
alter table episode add column noted_at timestamptz;
alter table episode add column unseen_at timestamptz;
