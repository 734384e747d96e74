import type postgres from 'postgres';
import { type InvariantResult, invariantResult } from '../invariant.js';
import type { Ledger } from '../ledger.js';
import type { StoredStreams } from '../stored-facts.js';
import type { TopicMessages } from '../topic-messages.js';
import { streamOf } from '#libs/command-handler/append-request.js';

interface Stations {
  readonly streams: StoredStreams;
  readonly topic: TopicMessages;
  /** version of each stream in the read model */
  readonly shown: ReadonlyMap<string, number>;
}

/** I9: over the tables. */
export async function noAcknowledgedLoss(
  ledger: Ledger,
  { sql, ...stations }: Omit<Stations, 'shown'> & { readonly sql: postgres.Sql },
): Promise<InvariantResult> {
  const rows = await sql<{ id: string; version: number }[]>`select case_id as id, version from read_model.cases`;
  const shown = new Map(rows.map(({ id, version }) => [streamOf(id), version]));
  return acknowledgedIsEverywhere(ledger, { ...stations, shown });
}

/** I9: the version that a desk was told has come to every station. */
export function acknowledgedIsEverywhere(ledger: Ledger, { streams, topic, shown }: Stations): InvariantResult {
  const highest = (facts: readonly { readonly version: number }[] | undefined): number =>
    (facts ?? []).reduce((version, fact) => Math.max(version, fact.version), 0);
  const acknowledged = new Map<string, number>();
  for (const { caseId, ending } of ledger.ended('acknowledged')) {
    const stream = streamOf(caseId);
    acknowledged.set(stream, Math.max(ending.version, acknowledged.get(stream) ?? 0));
  }
  const faults = [...acknowledged].flatMap(([stream, version]) => {
    const stations = {
      store: highest(streams.get(stream)),
      topic: highest(topic.byKey.get(stream)),
      'read model': shown.get(stream) ?? 0,
    };
    return Object.entries(stations)
      .filter(([, at]) => at < version)
      .map(([station, at]) => `${stream}: acknowledged to version ${version}, the ${station} is at ${at}`);
  });
  return invariantResult('I9', 'nothing acknowledged is lost, at any station', acknowledged.size, faults);
}
