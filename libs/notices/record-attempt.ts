import { v5 as uuidv5 } from 'uuid';
import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import { handleCommand } from '#libs/command-handler/handle-command.js';
import { engineCommands } from '#libs/contracts/commands.js';
import type { UnrecordedAttempt } from './postgres/outbox.js';

const ENGINE = { id: 'engine', role: 'engine' } as const;

/** NoticeSent or NoticeFailed on the case: once, however often it is called, since the command's id comes from the attempt's. */
export async function recordAttempt(dependencies: CommandDependencies, made: UnrecordedAttempt): Promise<void> {
  const { caseId, addressee, cause, retryAt, ...notice } = made;
  const body = engineCommands.RecordNotice.parse({
    ...notice,
    to: addressee,
    failed: cause === null ? null : { cause, retryAt },
  });
  await handleCommand(dependencies, {
    caseId,
    command: { type: 'RecordNotice', body },
    commandId: uuidv5(`${made.noticeId}:${made.attempt}`, caseId),
    actor: ENGINE,
    causationId: made.noticeId,
  });
}
