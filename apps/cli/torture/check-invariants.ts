import type postgres from 'postgres';
import { stackConducting } from '#libs/conducting/stack-conducting.js';
import type { Configuration } from '#libs/configuration/configuration.js';
import { logger } from '#libs/telemetry/logger.js';
import { type InvariantResult, invariantResult } from './invariant.js';
import { chainVerifies } from './invariants/chain.js';
import { commandsHaveTheirEvents, noCommandTwice, versionsAreDense } from './invariants/commands.js';
import { type DeadlinesVerdict, deadlinesFireOnce } from './invariants/deadlines.js';
import { noAcknowledgedLoss } from './invariants/no-loss.js';
import { readModelIsTheFold } from './invariants/read-model.js';
import { rollupsAreCounts } from './invariants/rollups.js';
import { topicIsTheStore } from './invariants/topic.js';
import type { Ledger } from './ledger.js';
import { settledFacts } from './catch-up.js';
import { type StoredStreams, factCount, readStoredStreams } from './stored-facts.js';
import { readTopic } from './topic-messages.js';
import { alarmsNotHeld } from './workflow-alarms.js';

export type CheckedStack = Configuration & { readonly KAFKA_BROKERS: string };

export interface Checked {
  readonly invariants: readonly InvariantResult[];
  readonly duplicateMessages: number;
  readonly deadlines: Omit<DeadlinesVerdict, 'result'>;
}

/** All nine over what the stations hold now. `dueBefore`: an instant of the store's clock. */
export async function checkInvariants(
  configuration: CheckedStack,
  sql: postgres.Sql,
  given: { readonly ledger: Ledger; readonly dueBefore: string },
): Promise<Checked> {
  const { streams, facts, loss, duplicateMessages } = await checkFacts(configuration, sql, given.ledger);
  const unheld = await alarmsMissing(configuration, sql, streams);
  const { result: fired, ...deadlines } = deadlinesFireOnce(streams, given.dueBefore);
  const i8 = invariantResult('I8', fired.name, fired.checked, [...fired.faults, ...unheld]);
  return { invariants: [...facts, i8, loss], duplicateMessages, deadlines };
}

export interface CheckedFacts {
  readonly streams: StoredStreams;
  /** I1 to I7 */
  readonly facts: readonly InvariantResult[];
  /** I9 */
  readonly loss: InvariantResult;
  readonly duplicateMessages: number;
}

/** An alarm may ring between two looks, so that the second sees more than the first: then all are taken again. */
const LOOKS_MAX = 5;

/** What can be said without looking at the time: all but I8. */
export async function checkFacts(
  configuration: CheckedStack,
  sql: postgres.Sql,
  ledger: Ledger,
): Promise<CheckedFacts> {
  for (let look = 1; ; look += 1) {
    const before = await settledFacts(sql);
    const checked = await lookAtFacts(configuration, sql, ledger);
    if (look === LOOKS_MAX) return checked;
    if (factCount(checked.streams) === before && (await settledFacts(sql)) === before) return checked;
  }
}

async function lookAtFacts(configuration: CheckedStack, sql: postgres.Sql, ledger: Ledger): Promise<CheckedFacts> {
  const streams = await readStoredStreams(sql);
  const { KAFKA_BROKERS: brokers, KAFKA_TOPIC } = configuration;
  const topic = await readTopic({ brokers, topic: KAFKA_TOPIC, clientId: 'redress-torture' }, logger('torture'));
  const { result: i5, duplicates } = topicIsTheStore(streams, topic);
  const facts = [
    commandsHaveTheirEvents(ledger, streams),
    noCommandTwice(streams),
    versionsAreDense(streams),
    await chainVerifies(sql),
    i5,
    await readModelIsTheFold(sql, streams),
    await rollupsAreCounts(sql),
  ];
  const loss = await noAcknowledgedLoss(ledger, { streams, topic, sql });
  return { streams, facts, loss, duplicateMessages: duplicates };
}

/** Open cases whose workflow does not hold what is pending, each as a sentence. */
export async function alarmsMissing(
  configuration: Configuration,
  sql: postgres.Sql,
  streams: StoredStreams,
): Promise<string[]> {
  const conducting = stackConducting(configuration, sql);
  return alarmsNotHeld(conducting, streams).finally(() => conducting.close());
}
