-- One row a pack whose view is complete. Gone while it is being built.
create table read_model_restated.builds (
  pack_version text collate "C" primary key,
  -- every fact up to this number of the sequencer is in it, perhaps a few later ones
  computed_at_seq bigint not null,
  -- deadlines up to here count as passed
  computed_at timestamptz(3) not null,
  cases integer not null
);
