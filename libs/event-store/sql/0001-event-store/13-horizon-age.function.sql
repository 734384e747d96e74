-- Seconds for which the oldest open writing transaction of the server has been hiding committed facts from readers in
-- commit order. The age of the oldest hidden fact counts too: it needs no right to see other sessions.
create function redress.horizon_age() returns double precision
language sql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
  select greatest(
    0,
    (select max(extract(epoch from clock_timestamp() - a.xact_start)) from pg_stat_activity a
      where a.backend_xid is not null and a.pid <> pg_backend_pid()),
    (select max(extract(epoch from clock_timestamp() - p.prepared)) from pg_prepared_xacts p),
    (select extract(epoch from redress.now() - e.recorded_at) from redress.events e
      where e.transaction_id >= pg_snapshot_xmin(pg_current_snapshot())
      order by e.transaction_id, e.position limit 1)
  )::double precision
$$;
