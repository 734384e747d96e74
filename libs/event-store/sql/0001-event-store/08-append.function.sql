-- The write path: one or many commands, each over one or several streams, all or nothing, in one short transaction.
-- A part is the share of one command in one stream; parts come in the order of their commands, events in the order of
-- their parts, so that the n-th event belongs to the part that the running count reaches. Indexes start at 1.
-- A command id seen before adds nothing and is marked in `duplicates`; its entries in the result arrays are null.
-- Errors: RE001 transaction open, RE002 version conflict, RE003 command id reused, RE004 not a simulation.
-- A race that this check cannot see ends in a unique violation; the caller repeats the call and then sees it here.
create function redress.append(
  streams text[],
  command_ids uuid[], digests text[], metadata text[], told_recorded_at timestamptz[],
  part_command integer[], part_stream integer[], part_expected integer[], part_events integer[],
  types text[], schema_versions integer[], data text[], occurred_at timestamptz[],
  out duplicates boolean[], out positions bigint[], out versions integer[], out recorded text[], out hashes text[],
  out transaction_id text
)
language plpgsql volatile
-- Planned once: planning anew for each call took longer than the work. Never a sequential scan, which a plan made while
-- the table was small would keep.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
#variable_conflict use_variable
declare
  clock timestamptz;
  head_version integer[];
  head_hash bytea[];
  head_recorded timestamptz[];
  stored_ids uuid[];
  stored_digests text[];
  row_stream text[];
  row_command uuid[];
  row_command_events integer[];
  row_metadata text[];
  row_recorded timestamptz[];
  row_hash bytea[];
  command_first integer[];
  event integer := 0;
  nothing_added boolean := true;
  command integer;
  stream integer;
  at_instant timestamptz;
  at_text text;
  occurred_text text;
  version integer;
  hash bytea;
  place integer;
begin
  -- With an xid from before, this transaction could sort below one that committed in between: v2 would come before v1.
  if pg_current_xact_id_if_assigned() is not null then
    raise exception 'append inside a transaction that has already written' using errcode = 'RE001';
  end if;
  clock := redress.now();

  -- One statement, one snapshot: a command that commits between two looks would be taken for a conflict with itself.
  select array_agg(coalesce(h.version, 0) order by s.place), array_agg(coalesce(h.hash, '\x'::bytea) order by s.place),
         array_agg(h.recorded_at order by s.place),
         (select array_agg(e.command_id order by e.command_id) from redress.events e
           where e.command_id = any (command_ids) and e.command_events is not null)
    into head_version, head_hash, head_recorded, stored_ids
    from unnest(streams) with ordinality s (id, place)
    left join lateral (
      select e.version, e.hash, e.recorded_at from redress.events e
       where e.stream_id = s.id order by e.version desc limit 1
    ) h on true;

  if stored_ids is not null then
    select array_agg(e.metadata::json ->> 'commandDigest' order by e.command_id) into stored_digests
      from redress.events e where e.command_id = any (stored_ids) and e.command_events is not null;
  end if;

  for command in 1 .. cardinality(command_ids) loop
    place := array_position(stored_ids, command_ids[command]);
    if place is not null and stored_digests[place] <> digests[command] then
      raise exception 'command % was stored with another body', command_ids[command]
        using errcode = 'RE003', detail = json_build_object('commandId', command_ids[command])::text;
    end if;
    duplicates[command] := place is not null;
    command_first[command] := 0;
    if told_recorded_at[command] is not null and not exists (select from redress.simulation_clock) then
      raise exception 'only a stack that simulates takes the instant of recording from its caller' using errcode = 'RE004';
    end if;
  end loop;

  -- Filled, because an array that grows from the middle would start there, and unnest would shift it.
  row_stream := array_fill(null::text, array[cardinality(types)]);
  row_command := array_fill(null::uuid, array[cardinality(types)]);
  row_command_events := array_fill(null::integer, array[cardinality(types)]);
  row_metadata := row_stream;
  row_recorded := array_fill(null::timestamptz, array[cardinality(types)]);
  row_hash := array_fill(null::bytea, array[cardinality(types)]);
  versions := row_command_events;
  recorded := row_stream;
  hashes := row_stream;

  for part in 1 .. cardinality(part_command) loop
    command := part_command[part];
    stream := part_stream[part];
    if duplicates[command] then
      event := event + part_events[part];
      continue;
    end if;
    version := head_version[stream];
    if version <> part_expected[part] then
      raise exception 'stream % is at version %, not at %', streams[stream], version, part_expected[part]
        using errcode = 'RE002', detail = json_build_object(
          'streamId', streams[stream], 'expected', part_expected[part], 'actual', version)::text;
    end if;
    nothing_added := false;
    hash := head_hash[stream];
    if version = 0 then
      hash := decode(repeat('00', 32), 'hex');
    end if;
    -- A clock set back must not make a stream run backwards.
    at_instant := greatest(coalesce(told_recorded_at[command], clock), head_recorded[stream]);
    at_text := redress.iso_instant(at_instant);
    for n in 1 .. part_events[part] loop
      event := event + 1;
      version := version + 1;
      hash := redress.record_hash(hash, data[event], metadata[command], redress.iso_instant(occurred_at[event]), at_text,
                                  schema_versions[event], streams[stream], types[event], version);
      if command_first[command] = 0 then
        command_first[command] := event;
        row_command_events[event] := 0;
      end if;
      row_command_events[command_first[command]] := row_command_events[command_first[command]] + 1;
      row_stream[event] := streams[stream];
      row_command[event] := command_ids[command];
      row_metadata[event] := metadata[command];
      row_recorded[event] := at_instant;
      row_hash[event] := hash;
      versions[event] := version;
      recorded[event] := at_text;
      hashes[event] := encode(hash, 'hex');
    end loop;
    head_version[stream] := version;
    head_hash[stream] := hash;
    head_recorded[stream] := at_instant;
  end loop;
  if nothing_added then
    return;
  end if;

  with stored as (
    insert into redress.events (stream_id, version, type, schema_version, data, metadata, occurred_at, recorded_at, hash,
                                command_id, command_events)
    select r.stream_id, r.version, r.type, r.schema_version, r.data, r.metadata, r.occurred_at, r.recorded_at, r.hash,
           r.command_id, r.command_events
      from unnest(row_stream, versions, types, schema_versions, data, row_metadata, occurred_at, row_recorded, row_hash,
                  row_command, row_command_events)
        as r (stream_id, version, type, schema_version, data, metadata, occurred_at, recorded_at, hash, command_id,
              command_events)
     where r.version is not null
    returning events.position
  )
  select array_agg(stored.position) into positions from stored;
  transaction_id := pg_current_xact_id()::text;
end
$$;
