create table read_model_restated.obligations (
  -- the label: the pack that was asked for
  pack_version text collate "C" not null,
  case_id uuid not null,
  obligation_id text not null,
  site text not null,
  clause text not null,
  target text not null,
  verdict text not null,
  due_at timestamptz,
  computed_at_seq bigint not null,
  primary key (pack_version, case_id, obligation_id)
);
