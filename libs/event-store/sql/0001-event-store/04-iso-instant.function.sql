-- `2026-03-01T09:00:00.000Z`: the one spelling of an instant that is hashed and handed out.
create function redress.iso_instant(instant timestamptz) returns text
language sql stable
as $$
  select to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;
