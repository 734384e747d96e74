-- Who lives where, as the desk looks it up. Room, name and numbers lie sealed under a key of the resident's own: destroyed,
-- the row says nothing any more. No fact and no part of a case: it is kept up to date in place.
create table redress.residents (
  resident_id uuid primary key,
  site text collate "C" not null,
  -- keyed hash of room and name: told again, a resident is the same one
  entry_mark text collate "C" not null,
  sealed jsonb not null,
  recorded_at timestamptz(3) not null default redress.now(),
  unique (site, entry_mark)
);

grant select, insert, update on redress.residents to redress_app;
