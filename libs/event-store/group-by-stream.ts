import type { RecordedEvent } from '#libs/contracts/event.js';
import type { AppendedStream } from './port.js';

/** Streams in the order of their first event. */
export function groupByStream(events: readonly RecordedEvent[]): ReadonlyMap<string, readonly RecordedEvent[]> {
  const streams = new Map<string, RecordedEvent[]>();
  for (const event of events) {
    const stream = streams.get(event.streamId);
    if (stream === undefined) streams.set(event.streamId, [event]);
    else stream.push(event);
  }
  return streams;
}

/** The answer to a command, made again from its events. */
export function streamsOf(events: readonly RecordedEvent[]): AppendedStream[] {
  return [...groupByStream(events)].map(([streamId, own]) => ({
    streamId,
    version: own.at(-1)?.version ?? 0,
    events: own,
  }));
}
