create schema redress;

-- Roles belong to the whole server: another database's migration may be creating this one at the same moment.
do $$
begin
  if current_setting('server_encoding') <> 'UTF8' then
    raise exception 'the database has to be encoded in UTF8, not %', current_setting('server_encoding');
  end if;
  if not exists (select from pg_roles where rolname = 'redress_app') then
    create role redress_app nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
end
$$;

grant usage on schema redress to redress_app;
