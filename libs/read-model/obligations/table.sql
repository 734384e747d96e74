-- One row a promise, with its arithmetic as the fact gave it: nobody computes a deadline again.
create table obligations (
  case_id uuid not null,
  obligation_id text not null,
  -- order of opening in its case, from 1
  place integer not null,
  clause text not null,
  target text not null,
  holder text not null,
  verdict text not null,
  opened_at timestamptz not null,
  -- null while its clock stands still with no end in sight
  due_at timestamptz,
  fulfilled_at timestamptz,
  corrected boolean not null,
  -- missed and then no longer owed: the verdict stays
  released boolean not null,
  extensions integer not null,
  closed_spans jsonb not null,
  arithmetic jsonb not null,
  ladder jsonb not null,
  notified_rungs integer[] not null,
  lapsed_rungs integer[] not null,
  primary key (case_id, obligation_id)
);
