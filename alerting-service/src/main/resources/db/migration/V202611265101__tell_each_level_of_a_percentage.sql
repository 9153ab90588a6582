-- Of a percentage each level is told, at most once in its period: the round of what is told of it is its level (1 at risk,
-- 2 breached, 3 out of reach). What was told until now was told of the level that it has.
update notification n
   set round = case e.level when 'out-of-reach' then 3 when 'breached' then 2 else 1 end
  from episode e
 where e.id = n.episode and e.kind = 'measure';
