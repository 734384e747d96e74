import { requireSettings } from '#libs/configuration/configuration.js';
import { DomainError } from '#libs/contracts/errors.js';
import { rebuildWorkflows } from '#libs/conducting/rebuild-workflows.js';
import { stackConducting } from '#libs/conducting/stack-conducting.js';
import { connectStore } from '#libs/event-store/postgres/connect.js';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { streamIdsAfter } from '#libs/event-store/postgres/stream-ids.js';
import { logger } from '#libs/telemetry/logger.js';
import { command, stackArgs } from '../command.js';
import { connect } from '../connect.js';

/** A page of streams may be long to read on a busy machine. */
const STATEMENT_MS_MAX = 60_000;

export const conduct = command({
  name: 'conduct',
  description: 'start the workflow of every open case again from the store (after Temporal lost its data)',
  usage: 'redress conduct --rebuild',
  args: { ...stackArgs, rebuild: { type: 'boolean', description: 'recreate every open case’s workflow' } },
  async run({ args, say }) {
    if (args.rebuild !== true) {
      throw new DomainError('invalid-input', 'say what to conduct: redress conduct --rebuild');
    }
    const { configuration } = connect(args);
    const settings = requireSettings(configuration, 'POSTGRES_URL', 'TEMPORAL_ADDRESS');
    const options = { max: 2, applicationName: 'redress-conduct', statementTimeoutMs: STATEMENT_MS_MAX };
    const sql = connectStore(settings.POSTGRES_URL, options);
    const conducting = stackConducting(configuration, sql, logger('conduct'));
    try {
      const sources = {
        ...conducting,
        store: createPostgresEventStore(sql),
        caseStreamsAfter: (after: string, limit: number) => streamIdsAfter(sql, { prefix: 'case-', after, limit }),
      };
      const rebuilt = await rebuildWorkflows(sources, ({ casesRead, openCases, failed, lastError }) => {
        say(`${casesRead} cases read, ${openCases} open${failed > 0 ? `, ${failed} failed: ${lastError}` : ''}`);
      });
      const { openCases, started, alreadyRunning, failed } = rebuilt;
      const text = `${openCases} open cases: ${started} workflows started, ${alreadyRunning} were running, ${failed} failed`;
      return { ok: failed === 0, json: rebuilt, text };
    } finally {
      await conducting.close();
      await sql.end({ timeout: 5 });
    }
  },
});
