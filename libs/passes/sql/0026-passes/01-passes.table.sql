-- Passes for whoever has no login: a household to its own case, anybody to the report of one site. The token itself is signed
-- and kept nowhere; what it may open and until when stands in it, and here that it has not been taken back.
create table redress.passes (
  pass_id uuid primary key,
  kind text collate "C" not null check (kind in ('case', 'site')),
  -- uuid of the case, or id of the site
  subject text collate "C" not null,
  made_by text not null,
  made_at timestamptz(3) not null default redress.now(),
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3)
);
create index passes_of on redress.passes (kind, subject) where revoked_at is null;

grant select, insert on redress.passes to redress_app;
grant update (revoked_at) on redress.passes to redress_app;
