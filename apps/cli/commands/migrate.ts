import { requireSettings } from '#libs/configuration/configuration.js';
import { ensureTopic } from '#libs/messaging/kafka/kafka-topic.js';
import { logger } from '#libs/telemetry/logger.js';
import { command, stackArgs } from '../command.js';
import { connect } from '../connect.js';
import { prepareDatabase } from '../stack/database.js';

export const migrate = command({
  name: 'migrate',
  description:
    "bring the database to this release and make the topic (up does it by itself; elsewhere, with the owner's address)",
  args: stackArgs,
  async run({ args, say }) {
    const { configuration } = connect(args);
    const settings = requireSettings(configuration, 'POSTGRES_OWNER_URL', 'POSTGRES_URL', 'KAFKA_BROKERS');
    say('schema');
    const { applied, readModelFits } = await prepareDatabase({
      ownerUrl: settings.POSTGRES_OWNER_URL,
      runtimeUrl: settings.POSTGRES_URL,
      simulation: settings.SIMULATION,
    });
    say(`topic ${settings.KAFKA_TOPIC}`);
    const topic = { brokers: settings.KAFKA_BROKERS, topic: settings.KAFKA_TOPIC, clientId: 'redress-migrate' };
    await ensureTopic(topic, { partitions: settings.KAFKA_PARTITIONS }, logger('migrate'));
    const rebuild = readModelFits ? '' : '; the read model is of another release: redress rebuild makes it anew';
    const done = applied.length === 0 ? 'nothing to do' : `applied: ${applied.join(', ')}`;
    return {
      ok: readModelFits,
      json: { applied, readModelFits, topic: settings.KAFKA_TOPIC },
      text: `${done}${rebuild}`,
    };
  },
});
