import { v5 as uuidv5 } from 'uuid';
import type { CaseTimetable } from '#libs/contracts/case.js';
import type { CaseActivities, RingAlarmRequest } from '#libs/contracts/case-workflow.js';
import { hasCode } from '#libs/contracts/errors.js';
import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import { streamOf } from '#libs/command-handler/append-request.js';
import { handleCommand } from '#libs/command-handler/handle-command.js';
import { foldCase, timetableOf } from '#libs/domain/case.js';
import { toFailure } from '../failure-mapping.js';

const ENGINE = { id: 'engine', role: 'engine' } as const;

/** However often an alarm rings, its facts are stored once: the command's id comes from the alarm's. */
export const commandIdOf = (caseId: string, alarmId: string): string => uuidv5(alarmId, caseId);

/** `ringAlarm` over the write path. Fails as toFailure says. */
export function createRingAlarm(
  dependencies: CommandDependencies,
  onStoreAway: (caseId: string) => void = () => undefined,
): CaseActivities['ringAlarm'] {
  return async (request) => {
    try {
      return await ringAlarm(dependencies, request);
    } catch (error) {
      if (hasCode(error, 'store-unavailable')) onStoreAway(request.caseId);
      throw toFailure(error);
    }
  };
}

async function ringAlarm(
  dependencies: CommandDependencies,
  { caseId, alarmId, at }: RingAlarmRequest,
): Promise<CaseTimetable> {
  try {
    const { timetable } = await handleCommand(dependencies, {
      caseId,
      command: { type: 'RingAlarm', body: { alarmId, at } },
      commandId: commandIdOf(caseId, alarmId),
      actor: ENGINE,
      causationId: alarmId,
    });
    return timetable;
  } catch (error) {
    // The answer to the first ringing was lost and the workflow's clock has moved on since: the first one stands.
    if (!hasCode(error, 'idempotency-key-reused')) throw error;
    const { events } = await dependencies.store.readStream(streamOf(caseId));
    return timetableOf(caseId, foldCase(events));
  }
}
