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
import { readStoredStreams } from './stored-facts.js';
import { readTopic } from './topic-messages.js';
import { alarmsNotHeld } from './workflow-alarms.js';

export interface Checked {
  readonly invariants: readonly InvariantResult[];
  readonly duplicateMessages: number;
  readonly deadlines: Omit<DeadlinesVerdict, 'result'>;
}

/** All nine over what the stations hold now. `dueBefore`: an instant of the store's clock. */
export async function checkInvariants(
  configuration: Configuration & { readonly KAFKA_BROKERS: string },
  sql: postgres.Sql,
  given: { readonly ledger: Ledger; readonly dueBefore: string },
): Promise<Checked> {
  const { ledger, dueBefore } = given;
  const streams = await readStoredStreams(sql);
  const address = {
    brokers: configuration.KAFKA_BROKERS,
    topic: configuration.KAFKA_TOPIC,
    clientId: 'redress-torture',
  };
  const topic = await readTopic(address, logger('torture'));
  const { result: i5, duplicates } = topicIsTheStore(streams, topic);
  const conducting = stackConducting(configuration, sql);
  const unheld = await alarmsNotHeld(conducting, streams).finally(() => conducting.close());
  const { result: fired, ...deadlines } = deadlinesFireOnce(streams, dueBefore);
  const i8 = invariantResult('I8', fired.name, fired.checked, [...fired.faults, ...unheld]);
  const invariants = [
    commandsHaveTheirEvents(ledger, streams),
    noCommandTwice(streams),
    versionsAreDense(streams),
    await chainVerifies(sql),
    i5,
    await readModelIsTheFold(sql, streams),
    await rollupsAreCounts(sql),
    i8,
    await noAcknowledgedLoss(ledger, { streams, topic, sql }),
  ];
  return { invariants, duplicateMessages: duplicates, deadlines };
}
