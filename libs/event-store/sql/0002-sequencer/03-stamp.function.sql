-- Stamps up to `most` further facts below the horizon; answers how many. RE006: another leader holds a later term.
-- RE007: the store was restored since, and its transaction ids mean something else.
create function redress.stamp(leader_term integer, most integer) returns integer
language plpgsql volatile
as $$
declare
  at redress.sequencer;
  stamped integer;
begin
  select * into at from redress.sequencer;
  if at.term <> leader_term then
    raise exception 'term % has ended, term % leads', leader_term, at.term using errcode = 'RE006';
  end if;
  -- An idle look takes no xid.
  perform from redress.events e
    where (e.transaction_id, e.position) > (at.transaction_id, at.position)
      and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
    limit 1;
  if not found then
    return 0;
  end if;

  select * into at from redress.sequencer for update;
  if at.term <> leader_term then
    raise exception 'term % has ended, term % leads', leader_term, at.term using errcode = 'RE006';
  end if;
  if not exists (select from redress.store_epoch s where s.epoch = at.epoch) then
    raise exception 'the sequencer stopped in another epoch of the store' using errcode = 'RE007';
  end if;

  with further as materialized (
    select e.stream_id, e.version, e.transaction_id, e.position,
           row_number() over (order by e.transaction_id, e.position) as n
      from redress.events e
     where (e.transaction_id, e.position) > (at.transaction_id, at.position)
       and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
     order by e.transaction_id, e.position
     limit most
  ), numbered as (
    insert into redress.event_sequence (seq, stream_id, version)
    select at.head + f.n, f.stream_id, f.version from further f order by f.n
  )
  update redress.sequencer s
     set transaction_id = l.transaction_id, position = l.position, head = s.head + l.n
    from (select f.transaction_id, f.position, f.n from further f order by f.n desc limit 1) l
  returning l.n into stamped;
  return coalesce(stamped, 0);
end
$$;
