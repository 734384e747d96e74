import { command, stackArgs, type Answer } from '../command.js';
import { startDetached } from '../stack/detached.js';
import { stackDir, type StackFile } from '../stack/stack-file.js';
import { startStack } from '../stack/start-stack.js';
import { untilSignal } from '../stack/until-signal.js';

export const up = command({
  name: 'up',
  description: 'start the stack of one machine: PostgreSQL, Temporal, Kafka and the six services',
  args: {
    ...stackArgs,
    detach: { type: 'boolean', description: 'return when it runs; end it with redress down' },
    fresh: { type: 'boolean', description: 'delete what the folder holds first' },
    simulation: { type: 'boolean', description: 'time can be moved forward; for trying out only' },
    ui: { type: 'boolean', description: "with Temporal's own page" },
  },
  async run({ args, say, json }) {
    const dir = stackDir(args.dir);
    const choices = { fresh: args.fresh ?? false, simulation: args.simulation ?? false, ui: args.ui ?? false };
    if (args.detach) return running(await startDetached({ dir, say, ...choices }));
    const { ui: withTemporalUi, ...rest } = choices;
    const ended = untilSignal();
    const stack = await ended.during(startStack({ dir, ...rest, withTemporalUi, onTick: say, onNote: say }));
    if (stack === undefined) return { json: { stopped: true }, text: '' };
    const answer = running(stack.file());
    // in the foreground the answer comes at the start, not when it ends
    process.stdout.write(`${json ? JSON.stringify(answer.json) : `${answer.text}\nCtrl-C ends it`}\n`);
    await ended.signalled;
    say('stopping');
    await stack.stop();
    say('stopped');
    return { json: undefined, text: '' };
  },
});

function running(stack: StackFile): Answer {
  const lines = [
    `board     ${stack.api}`,
    ...(stack.temporalUi === undefined ? [] : [`Temporal  ${stack.temporalUi}`]),
    `topic     ${stack.topic} at ${stack.kafka}`,
    `temporal  ${stack.temporal}`,
    `postgres  ${stack.postgres}`,
    `data      ${stack.dir}`,
    `logs      ${stack.logs}`,
  ];
  return { json: stack, text: lines.join('\n') };
}
