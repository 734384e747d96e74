-- What became of each attempt, until it is a fact of its case.
create table redress.notice_attempts (
  notice_id uuid not null references redress.notices,
  attempt integer not null,
  at timestamptz(3) not null,
  -- null: sent
  cause text,
  retry_at timestamptz(3),
  recorded boolean not null default false,
  primary key (notice_id, attempt)
);
create index notice_attempts_unrecorded on redress.notice_attempts (at) where not recorded;
grant select, insert, update on redress.notice_attempts to redress_app;
