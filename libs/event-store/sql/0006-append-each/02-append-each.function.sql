-- Commands of one event each, all of different streams, as one statement and one transaction: check, chain and insert see
-- one snapshot. Each stands for itself: one that redress.append would refuse or answer as a duplicate adds nothing and has
-- no row in the answer; the caller then asks that one. A race that the snapshot cannot see ends in a unique violation, and
-- nothing of the call is stored.
create function redress.append_each(
  streams text[], expected integer[], command_ids uuid[], metadata text[], told_recorded_at timestamptz[],
  types text[], schema_versions integer[], data text[], occurred_at timestamptz[],
  out stream text, out stored_position bigint, out recorded text, out hash text, out transaction_id text
) returns setof record
language plpgsql volatile
-- See redress.append.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  clock timestamptz;
  simulates boolean := false;
begin
  -- See redress.append.
  if pg_current_xact_id_if_assigned() is not null then
    raise exception 'append inside a transaction that has already written' using errcode = 'RE001';
  end if;
  clock := redress.now();
  if array_remove(told_recorded_at, null) <> '{}' then
    simulates := exists (select from redress.simulation_clock);
  end if;
  return query
  insert into redress.events (stream_id, version, type, schema_version, data, metadata, occurred_at, recorded_at, hash,
                              command_id, command_events)
  select c.stream, c.expected + 1, c.type, c.schema_version, c.data, c.metadata, c.occurred_at, c.recorded_at,
         redress.record_hash(c.previous, c.data, c.metadata, redress.iso_instant(c.occurred_at),
                             redress.iso_instant(c.recorded_at), c.schema_version, c.stream, c.type, c.expected + 1),
         c.command_id, 1
    from (
      select g.*, coalesce(h.version, 0) as head,
             coalesce(h.hash, '\x0000000000000000000000000000000000000000000000000000000000000000'::bytea) as previous,
             -- A clock set back must not make a stream run backwards.
             greatest(coalesce(g.told, clock), h.recorded_at) as recorded_at
        from unnest(streams, expected, command_ids, metadata, told_recorded_at, types, schema_versions, data, occurred_at)
             as g (stream, expected, command_id, metadata, told, type, schema_version, data, occurred_at)
        left join lateral (
          select e.version, e.hash, e.recorded_at from redress.events e
           where e.stream_id = g.stream order by e.version desc limit 1
        ) h on true
      offset 0
    ) c
   where c.head = c.expected
     and not exists (
       select from redress.events e where e.command_id = c.command_id and e.command_events is not null)
     and (c.told is null or simulates)
  returning events.stream_id, events.position, redress.iso_instant(events.recorded_at), encode(events.hash, 'hex'),
            events.transaction_id::text;
end
$$;
