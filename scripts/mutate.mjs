import { Stryker } from '@stryker-mutator/core';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MUTATED, grounds, stillStand } from './mutation/clock-files.mjs';
import { clockConfig } from './mutation/clock.config.mjs';

// Mutation testing of libs/clock, file by file; below 90 % killed of all of it the exit code is 1. npm run mutate [-- FILE...]
const SHARE_MIN = 0.9;
const REPORTS = '.redress/mutation';

const reportOf = (path) => join(REPORTS, path.split(':')[0].replace('libs/clock/', '').replaceAll('/', '-'));

async function mutantsOf(path) {
  rmSync(clockConfig.tempDirName, { recursive: true, force: true });
  const found = await new Stryker({
    ...clockConfig,
    mutate: [path],
    jsonReporter: { fileName: `${reportOf(path)}.json` },
    htmlReporter: { fileName: `${reportOf(path)}.html` },
  }).runMutationTest();
  const count = (...statuses) => found.filter(({ status }) => statuses.includes(status)).length;
  return { faults: found.length, killed: count('Killed'), endedByTime: count('Timeout'), ignored: count('Ignored') };
}

const keptOf = (path) => `${reportOf(path)}.result.json`;

async function runAndKeep(path, now) {
  const result = await mutantsOf(path);
  writeFileSync(keptOf(path), JSON.stringify({ grounds: now, result }));
  return result;
}

/** A stopped run goes on with the file that it was at; after any change every file is run again. */
async function keptOrRun(path, now) {
  if (!existsSync(keptOf(path))) return await runAndKeep(path, now);
  const before = JSON.parse(readFileSync(keptOf(path), 'utf8'));
  return stillStand(before.grounds, now) ? before.result : await runAndKeep(path, now);
}

const share = ({ faults, killed, endedByTime }) => `${(((killed + endedByTime) * 100) / faults).toFixed(1)} %`;

async function whole() {
  const now = grounds();
  const sum = { faults: 0, killed: 0, endedByTime: 0 };
  const lines = [];
  for (const path of MUTATED) {
    const result = await keptOrRun(path, now);
    if (result.faults === 0) continue;
    for (const key of Object.keys(sum)) sum[key] += result[key];
    lines.push([path, result]);
  }
  for (const [path, result] of [...lines, ['together', sum]]) {
    const figures = [result.faults, result.killed, result.endedByTime].map((figure) => String(figure).padStart(6));
    console.log(`${path.padEnd(44)}${figures.join('')}  ${share(result).padStart(8)}`);
  }
  return sum.faults > 0 && (sum.killed + sum.endedByTime) / sum.faults >= SHARE_MIN;
}

mkdirSync(REPORTS, { recursive: true });
const parts = process.argv.slice(2);
if (parts.length === 0) process.exitCode = (await whole()) ? 0 : 1;
for (const part of parts) {
  const { faults } = MUTATED.includes(part) ? await runAndKeep(part, grounds()) : await mutantsOf(part);
  if (faults === 0) process.exitCode = 1;
}
