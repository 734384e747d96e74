-- Names the life of this server's transaction ids. They do not survive dump and restore, so a restore begins a new epoch
-- and a cursor of the old one is refused.
create table redress.store_epoch (
  only_row boolean primary key default true check (only_row),
  epoch text not null default gen_random_uuid()::text,
  began_at timestamptz(3) not null default clock_timestamp()
);

insert into redress.store_epoch default values;
