-- What somebody looks at again and again: no fact, replaced in place. Holds filters and columns, never what they found.
create table redress.saved_views (
  view_id uuid primary key,
  owner text not null,
  name text not null,
  -- null: the owner's alone; else shared with who works at one of these sites, '*' with everybody
  team_sites text[],
  -- the list's address: filters, columns, sort, density
  search jsonb not null,
  changed_at timestamptz(3) not null default redress.now()
);
create index saved_views_of_owner on redress.saved_views (owner);
create index saved_views_of_teams on redress.saved_views (view_id) where team_sites is not null;

grant select, insert, update, delete on redress.saved_views to redress_app;
