-- One row for each file (by its bytes) and mapping: how far it is, and what the last run counted. A run that was killed is
-- seen here; it is taken up again by reading the file once more, because every command has its id from the source.
create table redress.imports (
  file_digest text collate "C" not null,
  mapping text collate "C" not null,
  file_name text not null,
  state text not null check (state in ('running', 'finished', 'failed')),
  rows_done bigint not null default 0,
  rows_imported bigint not null default 0,
  rows_quarantined bigint not null default 0,
  events_added bigint not null default 0,
  runs integer not null default 1,
  started_at timestamptz(3) not null default clock_timestamp(),
  changed_at timestamptz(3) not null default clock_timestamp(),
  fault text,
  primary key (file_digest, mapping)
);
