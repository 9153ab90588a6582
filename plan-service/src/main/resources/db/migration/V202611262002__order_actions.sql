-- Actions of a list can change places: their positions are compared when the transaction ends.
alter table action drop constraint action_plan_year_list_objective_position_key;
alter table action add unique nulls not distinct (plan_year, list, objective, position) deferrable initially deferred;
