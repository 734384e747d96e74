-- The most frequent append, one event of one command, as one statement: check, chain and insert see one snapshot.
-- Adds nothing and answers nulls where redress.append would refuse or answer a duplicate; the caller then asks that one.
create function redress.append_single(
  stream text, expected integer, command uuid, metadata text, told_recorded_at timestamptz,
  type text, schema_version integer, data text, occurred_at timestamptz,
  out stored_position bigint, out recorded text, out hash text, out transaction_id text
)
language plpgsql volatile
set enable_seqscan = off
as $$
#variable_conflict use_variable
begin
  -- See redress.append.
  if pg_current_xact_id_if_assigned() is not null then
    raise exception 'append inside a transaction that has already written' using errcode = 'RE001';
  end if;
  insert into redress.events (stream_id, version, type, schema_version, data, metadata, occurred_at, recorded_at, hash,
                              command_id, command_events)
  select stream, expected + 1, type, schema_version, data, metadata, occurred_at, head.recorded_at,
         redress.record_hash(head.hash, data, metadata, redress.iso_instant(occurred_at),
                             redress.iso_instant(head.recorded_at), schema_version, stream, type, expected + 1),
         command, 1
    from (
      select coalesce(h.version, 0) as version,
             coalesce(h.hash, '\x0000000000000000000000000000000000000000000000000000000000000000'::bytea) as hash,
             greatest(coalesce(told_recorded_at, redress.now()), h.recorded_at) as recorded_at
        from (select) one
        left join lateral (
          select e.version, e.hash, e.recorded_at from redress.events e
           where e.stream_id = stream order by e.version desc limit 1
        ) h on true
      offset 0
    ) head
   where head.version = expected
     and not exists (select from redress.events e where e.command_id = command and e.command_events is not null)
     and (told_recorded_at is null or exists (select from redress.simulation_clock))
  returning events.position, redress.iso_instant(events.recorded_at), encode(events.hash, 'hex'),
            events.transaction_id::text
    into stored_position, recorded, hash, transaction_id;
end
$$;
