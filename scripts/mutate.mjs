import { Stryker } from '@stryker-mutator/core';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MUTATED, grounds, stillStand } from './mutation/clock-files.mjs';
import { clockConfig } from './mutation/clock.config.mjs';

// Mutation testing of libs/clock, file by file; below 90 % killed of all of it the exit code is 1. npm run mutate [-- FILE...]
const SHARE_MIN = 0.9;
const REPORTS = '.redress/mutation';

/** Files of one run of Stryker; a stopped run loses that much. */
const FILES_AT_A_TIME = 4;

const nameOf = (path) => path.split(':')[0].replace('libs/clock/', '').replaceAll('/', '-');
const keptOf = (path) => join(REPORTS, `${nameOf(path)}.result.json`);

async function mutantsOf(paths) {
  rmSync(clockConfig.tempDirName, { recursive: true, force: true });
  const report = join(REPORTS, paths.length === 1 ? nameOf(paths[0]) : `from-${nameOf(paths[0])}`);
  return await new Stryker({
    ...clockConfig,
    mutate: paths,
    jsonReporter: { fileName: `${report}.json` },
    htmlReporter: { fileName: `${report}.html` },
  }).runMutationTest();
}

function resultOf(path, mutants) {
  const found = mutants.filter(({ fileName }) => fileName.endsWith(path));
  const count = (status) => found.filter((one) => one.status === status).length;
  return { faults: found.length, killed: count('Killed'), endedByTime: count('Timeout') };
}

async function runAndKeep(paths, now) {
  const mutants = await mutantsOf(paths);
  for (const path of paths) {
    writeFileSync(keptOf(path), JSON.stringify({ grounds: now, result: resultOf(path, mutants) }));
  }
  return mutants.length;
}

/** What was found of the file, where everything it hangs on stands as it did. */
function keptResult(path, now) {
  if (!existsSync(keptOf(path))) return undefined;
  const { grounds: before, result } = JSON.parse(readFileSync(keptOf(path), 'utf8'));
  return stillStand(before, now) ? result : undefined;
}

const share = ({ faults, killed, endedByTime }) => `${(((killed + endedByTime) * 100) / faults).toFixed(1)} %`;

/** A stopped run goes on where it was; after any change every file is run again. */
async function whole() {
  const now = grounds();
  const open = MUTATED.filter((path) => keptResult(path, now) === undefined);
  while (open.length > 0) await runAndKeep(open.splice(0, FILES_AT_A_TIME), now);
  const sum = { faults: 0, killed: 0, endedByTime: 0 };
  const lines = MUTATED.map((path) => [path, keptResult(path, now)]).filter(([, { faults }]) => faults > 0);
  for (const [, result] of lines) for (const key of Object.keys(sum)) sum[key] += result[key];
  for (const [path, result] of [...lines, ['together', sum]]) {
    const figures = [result.faults, result.killed, result.endedByTime].map((figure) => String(figure).padStart(6));
    console.log(`${path.padEnd(44)}${figures.join('')}  ${share(result).padStart(8)}`);
  }
  return sum.faults > 0 && (sum.killed + sum.endedByTime) / sum.faults >= SHARE_MIN;
}

mkdirSync(REPORTS, { recursive: true });
const parts = process.argv.slice(2);
if (parts.length === 0) process.exitCode = (await whole()) ? 0 : 1;
else {
  const isWhole = parts.every((part) => MUTATED.includes(part));
  const faults = isWhole ? await runAndKeep(parts, grounds()) : (await mutantsOf(parts)).length;
  if (faults === 0) process.exitCode = 1;
}
