-- The runtime role has no UPDATE on the keys: destroying one is all it can do to it. A person without a key gets the
-- destroyed row too. True where this call destroyed key material.
create function vault.erase_person(erased text) returns boolean
language sql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
  with before as (select k.wrapped_key is not null as had_key from vault.person_keys k where k.person = erased),
  destroyed as (
    insert into vault.person_keys as k (person, key_id, wrapped_key, destroyed_at)
    values (erased, gen_random_uuid(), null, clock_timestamp())
    on conflict (person) do update set wrapped_key = null, destroyed_at = coalesce(k.destroyed_at, clock_timestamp())
  )
  select coalesce((select had_key from before), false)
$$;
