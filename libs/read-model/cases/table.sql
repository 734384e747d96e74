-- One row a case: what lists show. `version` guards: a fact is folded in once, whatever comes twice.
create table cases (
  case_id uuid primary key,
  reference text not null,
  kind text not null,
  site text not null,
  region text not null,
  zone text not null,
  department text,
  severity text,
  severity_provisional boolean not null,
  stage text not null,
  closed boolean not null,
  version integer not null,
  holder_role text,
  received_at timestamptz not null,
  closed_at timestamptz,
  next_due_at timestamptz,
  next_opened_at timestamptz,
  next_clause text,
  next_target text,
  missed_count integer not null,
  open_count integer not null,
  -- null where it waits for nobody
  waiting jsonb,
  waited_ms jsonb not null,
  simulated boolean not null,
  imported text,
  -- of receipt, on the clocks of the site
  month text not null,
  stage_since timestamptz not null,
  -- in order of the stages, null where one is not behind the case yet
  stage_seconds jsonb not null,
  -- satisfied or unsatisfied, by the last one; null: none yet
  revisit text,
  -- category, topic, item or sort; null: its kind has none
  about text,
  -- how often
  reopened integer not null,
  bounced integer not null,
  change_no bigint not null
) with (fillfactor = 80);

create index cases_by_due on cases (coalesce(next_due_at, 'infinity'::timestamptz), case_id);
create index cases_by_receipt on cases (received_at desc, case_id desc);
create index cases_of_site_by_due on cases (site, coalesce(next_due_at, 'infinity'::timestamptz), case_id);
create index cases_of_site_by_receipt on cases (site, received_at desc, case_id desc);
create index cases_open_alike on cases (site, kind, coalesce(about, department), received_at, case_id) where not closed;
create index cases_by_change on cases (change_no);
create index cases_by_reference on cases (lower(reference) text_pattern_ops);
