-- INSERT by column: position and transaction_id always come from the server, so the runtime role cannot slip a fact in
-- below the place that readers have already passed.
grant select on redress.events, redress.store_epoch, redress.simulation_clock to redress_app;
grant insert (stream_id, version, type, schema_version, data, metadata, occurred_at, recorded_at, hash, command_id,
              command_events) on redress.events to redress_app;
grant update (offset_ms) on redress.simulation_clock to redress_app;

revoke execute on all functions in schema redress from public;
grant execute on function redress.now, redress.iso_instant, redress.record_hash, redress.append, redress.append_single,
  redress.forward_clock, redress.horizon_age to redress_app;
