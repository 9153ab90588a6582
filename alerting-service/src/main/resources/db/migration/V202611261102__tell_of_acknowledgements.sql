-- That a breach was taken on is told with what happens to it: by whose post and until when, never in which words.
alter table breach_event drop constraint breach_event_type_check;
alter table breach_event add constraint breach_event_type_check
  check (type in ('breach.opened', 'breach.raised', 'breach.acknowledged', 'breach.closed'));
alter table breach_event add column acknowledged_by text;
alter table breach_event add column acknowledged_until timestamptz;

create function note_acknowledgement_event() returns trigger language plpgsql as $$
begin
  insert into breach_event (type, episode, at, level, opened_at, figure, acknowledged_by, acknowledged_until)
    select 'breach.acknowledged', id, service_now(), level, opened_at, figure, nullif(new.post, ''), new.review_by
      from episode where id = new.episode and state = 'open' and not silent;
  return null;
end $$;
create trigger acknowledgement_taken after insert on acknowledgement
  for each row execute function note_acknowledgement_event();
