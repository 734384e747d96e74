import { verifyStore } from '#libs/event-store/postgres/verify-store.js';
import { command, stackArgs } from '../command.js';
import { withSql } from '../store-access.js';

const FAULTS_SHOWN = 20;

export const verify = command({
  name: 'verify',
  description: 'recompute the hash chain of every stream from the bytes that the store holds',
  args: stackArgs,
  async run({ args, say }) {
    const found = await withSql(args, (sql) => {
      let told = 0;
      return verifyStore(sql, (events) => {
        if (events - told < 100_000) return;
        told = events;
        say(`${events} facts`);
      });
    });
    const ok = found.faultCount === 0;
    const faults = found.faults
      .slice(0, FAULTS_SHOWN)
      .map(({ streamId, version, fault }) => `${fault.padEnd(8)} ${streamId} version ${version}`);
    const text = [
      `${found.events} facts in ${found.streams} streams: ${ok ? 'every chain holds' : `${found.faultCount} faults`}`,
      ...faults,
      ...(found.faultCount > faults.length ? [`and ${found.faultCount - faults.length} more`] : []),
      `heads ${found.headDigest}`,
    ];
    return { ok, json: { ...found, ok }, text: text.join('\n') };
  },
});
