-- Packs, overlays and calendars published at run time, beside those of the build. Only added to: cases are pinned to versions.
create table redress.rule_documents (
  number bigint generated always as identity primary key,
  sort text not null check (sort in ('pack', 'overlay', 'calendar')),
  id text collate "C" not null,
  version text collate "C" not null,
  body text not null,
  published_by text not null,
  published_at timestamptz(3) not null default clock_timestamp(),
  unique (sort, id, version)
);

grant select, insert on redress.rule_documents to redress_app;
