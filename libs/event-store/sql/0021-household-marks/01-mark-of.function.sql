-- A keyed mark of a new case, from the fact's own text: no cast, so that an index may stand on it. Null where there is none.
create function redress.mark_of(data text, name text) returns text
language sql immutable parallel safe
as $$ select substring(data from '"marks":\{[^}]*"' || name || '":"([0-9a-f]{32})"') $$;
revoke execute on function redress.mark_of from public;
grant execute on function redress.mark_of to redress_app;
