-- Rows that could not become a case, as they were given. PostgreSQL text cannot hold U+0000: it is shown as U+2400.
create table redress.import_quarantine (
  file_digest text collate "C" not null,
  mapping text collate "C" not null,
  row_number bigint not null,
  line bigint not null,
  reason_code text not null,
  reason text not null,
  raw text not null,
  found_at timestamptz(3) not null default clock_timestamp(),
  primary key (file_digest, mapping, row_number)
);
