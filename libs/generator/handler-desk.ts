import { v4 as uuidv4 } from 'uuid';
import type { CommandDependencies } from '#libs/command-handler/dependencies.js';
import { streamOf } from '#libs/command-handler/append-request.js';
import { handleCommand } from '#libs/command-handler/handle-command.js';
import { foldCase } from '#libs/domain/case.js';
import type { LiveDesk } from './live-step.js';

/** A desk over the write path itself. `openCases` comes from the caller's read model. */
export async function handlerDesk(
  dependencies: CommandDependencies,
  openCases: LiveDesk['openCases'],
): Promise<LiveDesk> {
  const { store } = dependencies;
  return {
    sites: await dependencies.sites.all(),
    openCases,
    async stateOf(caseId) {
      const { events } = await store.readStream(streamOf(caseId));
      return events.length === 0 ? undefined : foldCase(events);
    },
    async give(caseId, command, actor) {
      await handleCommand(dependencies, { caseId, command, commandId: uuidv4(), actor });
    },
    now: () => store.now(),
  };
}
