-- The oldest open writing transaction of the server, any database of it: what readers in commit order wait for. No row where
-- nothing is held back. An owner who may not see other sessions is told the age of the oldest hidden fact, and no holder
-- (not in simulated time, where a fact may have been recorded long ago by its own account).
create function redress.horizon_holder()
returns table (age_seconds double precision, since text, pid integer, application text, database text)
language sql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
  select extract(epoch from clock_timestamp() - h.begun)::double precision, redress.iso_instant(h.begun),
         h.pid, h.application, h.database
    from (
      select a.xact_start as begun, a.pid, a.application_name as application, a.datname::text as database
        from pg_stat_activity a where a.backend_xid is not null and a.pid <> pg_backend_pid()
      union all
      select p.prepared, null, 'prepared transaction ' || p.gid, p.database::text from pg_prepared_xacts p
      union all
      (select e.recorded_at, null, null, null from redress.events e
        where e.transaction_id >= pg_snapshot_xmin(pg_current_snapshot())
          and not exists (select from redress.simulation_clock)
        order by e.transaction_id, e.position limit 1)
    ) h
   order by h.pid is null and h.application is null, h.begun
   limit 1
$$;
