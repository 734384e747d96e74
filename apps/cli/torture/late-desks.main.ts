// A process of its own: where the server dies under a transaction, the driver takes its process with it
// (porsager/postgres#1208), and these have a transaction open nearly always.
import { writeSync } from 'node:fs';
import { readConfiguration } from '#libs/configuration/configuration.js';
import { writeLateUntilOver } from './late-writers.js';
import './leash.js';

const [seed = '', ...sites] = process.argv.slice(2);
const over = new AbortController();
process.once('SIGTERM', () => over.abort());
await writeLateUntilOver({
  configuration: readConfiguration(),
  seed: Number(seed),
  sites,
  note: (command) => void writeSync(1, `${JSON.stringify(command)}\n`),
  over: over.signal,
});
process.exit(0);
