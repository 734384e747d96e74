import { requireSettings } from '#libs/configuration/configuration.js';
import { connectStore } from '#libs/event-store/postgres/connect.js';
import { createPostgresEventStore } from '#libs/event-store/postgres/event-store.js';
import { rebuildReadModel, type RebuildReport } from '#libs/read-model/rebuild.js';
import { command, stackArgs } from '../command.js';
import { connect } from '../connect.js';

/** Building indexes' worth of rows and two digests takes longer than a command is given. */
const STATEMENT_MS_MAX = 600_000;
/** Not more lines of progress than a person reads. */
const SAY_EVERY = 20_000;

export const rebuild = command({
  name: 'rebuild',
  description: 'build the read model again from the store beside the live one, compare both and swap',
  args: stackArgs,
  async run({ args, say }) {
    const { configuration } = connect(args);
    const settings = requireSettings(configuration, 'POSTGRES_OWNER_URL');
    const ownerSql = connectStore(settings.POSTGRES_OWNER_URL, {
      max: 5,
      applicationName: 'redress-rebuild',
      statementTimeoutMs: STATEMENT_MS_MAX,
    });
    let said = 0;
    try {
      const report = await rebuildReadModel({
        ownerSql,
        store: createPostgresEventStore(ownerSql),
        topic: settings.KAFKA_TOPIC,
        partitions: settings.KAFKA_PARTITIONS,
        onProgress: ({ events, head }) => {
          if (events - said < SAY_EVERY && events < head) return;
          said = events;
          say(`${events} of ${head} events`);
        },
      });
      return { ok: report.equal || report.liveDigest === null, json: report, text: told(report) };
    } finally {
      await ownerSql.end({ timeout: 5 });
    }
  },
});

function told(report: RebuildReport): string {
  const lines = [
    `${report.cases} cases from ${report.events} events`,
    `live     ${report.liveDigest ?? 'of another release: nothing to compare'}`,
    `rebuilt  ${report.rebuiltDigest}`,
  ];
  if (report.liveDigest !== null) lines.push(report.equal ? 'equal' : 'DIFFERENT: the rebuilt one is in place now');
  if (report.lagging > 0) lines.push(`${report.lagging} cases were still on their way through the topic`);
  if (report.apart.length > 0) lines.push(`cases that the live read model had wrong: ${report.apart.join(', ')}`);
  return lines.join('\n');
}
