-- sha256(previous hash || RFC 8785 bytes of the record). The keys stand in their sorted order; stream id and type are held
-- to characters that JSON never escapes.
create function redress.record_hash(
  previous bytea, data text, metadata text, occurred_at text, recorded_at text,
  schema_version integer, stream_id text, type text, version integer
) returns bytea
language sql stable
as $$
  select sha256(previous || convert_to(
    '{"data":' || data || ',"metadata":' || metadata || ',"occurredAt":"' || occurred_at || '","recordedAt":"'
    || recorded_at || '","schemaVersion":' || schema_version || ',"streamId":"' || stream_id || '","type":"' || type
    || '","version":' || version || '}', 'UTF8'))
$$;
