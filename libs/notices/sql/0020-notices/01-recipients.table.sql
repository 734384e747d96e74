-- Who is told what a role is told. Addresses are those of work; rows are replaced whole when the list is published anew.
create table redress.recipients (
  person text not null,
  role text not null,
  -- '*': every site
  site text collate "C" not null,
  language text not null check (language in ('zh', 'en')),
  email text,
  webhook text,
  -- reminders come at any hour, not in working time alone
  any_hours boolean not null default false,
  published_at timestamptz(3) not null default clock_timestamp(),
  primary key (person, role, site)
);
grant select, insert, delete on redress.recipients to redress_app;
