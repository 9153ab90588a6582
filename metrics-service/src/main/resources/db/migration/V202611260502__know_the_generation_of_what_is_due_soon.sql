-- Whoever announces what is due soon finds its row by its key, and need not ask for the generation of every open row.
create or replace view becoming_due as
select o.id, o.due_before, o.soon_announced, due_soon_at(o.started_at, o.due_before, s.percent) as soon_at, s.generation,
    o.known_from
from (select measure, percent, generation_now(measure) as generation from due_soon_share offset 0) s
    cross join lateral (
        select id, started_at, due_before, soon_announced, known_from from obligation_open
        where measure = s.measure and generation = s.generation and nature = 'duty' and main and declined_at is null
            and not announced
        offset 0) o;
