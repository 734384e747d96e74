import { v5 as uuidv5 } from 'uuid';
import { datePlusDays, localDateOf } from '#libs/clock/civil.js';
import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import type { Site } from '#libs/contracts/site.js';
import { registerStream } from '../register.js';
import { writeRegister } from '../write-register.js';
import { callLog, missCallLog } from './call-log.js';

/** Fixed for good: another value would let a miss be told twice. */
const NAMESPACE = 'e0a0fd0c-6d0b-4a2b-9f31-6d4f1f2c7b55';
/** Older logs are left as they are: a sweep runs many times a day. */
const DAYS_BACK = 8;

/**
 * C3-T4: where nobody has handed in the log of one of the last days and its time is over, that is stored as missed, once. No
 * timer runs for it: the sweep is minutes late at most, the fact bears the instant that was due. Resolves with how many.
 */
export async function sweepCallLogs(dependencies: CommandDependencies): Promise<number> {
  const { store, sites, group } = dependencies;
  const now = await store.now();
  const days = (await sites.all()).flatMap((site) => lastDays(site, now).map((day) => ({ site, day })));
  const streams = await store.readStreams(
    days.map(({ site, day }) => registerStream(callLog.name, group, site.id, day)),
  );
  let missed = 0;
  for (const { site, day } of days) {
    const streamId = registerStream(callLog.name, group, site.id, day);
    const { openedAt, handedIn, verdict, version } = (streams.get(streamId) ?? []).reduce(
      callLog.evolve,
      callLog.initial,
    );
    if (openedAt === null || handedIn !== null || verdict !== null) continue;
    const commandId = uuidv5(streamId, NAMESPACE);
    const after = await writeRegister(dependencies, {
      ...{ register: callLog, site, period: day, commandId, correlationId: commandId },
      actor: { id: 'engine', role: 'engine' },
      asked: { type: 'MissCallLog', body: { day } },
      decide: missCallLog(day),
    });
    if (after.version > version) missed += 1;
  }
  return missed;
}

function lastDays({ zone }: Site, now: string): string[] {
  const today = localDateOf(now, zone);
  return Array.from({ length: DAYS_BACK }, (_, back) => datePlusDays(today, -1 - back));
}
