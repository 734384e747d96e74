-- The clock of the store. Whole milliseconds: an instant has to be the same text in every hash of it.
create function redress.now() returns timestamptz
language sql volatile
as $$
  select date_trunc('milliseconds', clock_timestamp())
    + coalesce((select offset_ms from redress.simulation_clock), 0) * interval '1 millisecond'
$$;
