grant usage on schema vault to redress_app;
grant select on vault.person_keys to redress_app;
grant insert (person, key_id, wrapped_key) on vault.person_keys to redress_app;
revoke execute on function vault.erase_person from public;
grant execute on function vault.erase_person to redress_app;
