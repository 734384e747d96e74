import type { Command } from './command.js';

/** The commands in the order of `--help`; each file of commands/ has one line here (a test looks). Loaded when asked for. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  up: async () => (await import('./commands/up.js')).up as unknown as Command,
  down: async () => (await import('./commands/down.js')).down as unknown as Command,
  status: async () => (await import('./commands/status.js')).status as unknown as Command,
  doctor: async () => (await import('./commands/doctor.js')).doctor as unknown as Command,
  conduct: async () => (await import('./commands/conduct.js')).conduct as unknown as Command,
  migrate: async () => (await import('./commands/migrate.js')).migrate as unknown as Command,
  import: async () => (await import('./commands/import.js')).importHistory as unknown as Command,
  rebuild: async () => (await import('./commands/rebuild.js')).rebuild as unknown as Command,
  stats: async () => (await import('./commands/stats.js')).stats as unknown as Command,
  verify: async () => (await import('./commands/verify.js')).verify as unknown as Command,
  pack: async () => (await import('./commands/pack.js')).pack as unknown as Command,
  recipients: async () => (await import('./commands/recipients.js')).recipients as unknown as Command,
  calendar: async () => (await import('./commands/calendar.js')).calendar as unknown as Command,
  simulate: async () => (await import('./commands/simulate.js')).simulate as unknown as Command,
  'simulate-faults': async () => (await import('./commands/simulate-faults.js')).simulateFaults as unknown as Command,
  kill: async () => (await import('./commands/kill.js')).kill as unknown as Command,
  demo: async () => (await import('./commands/demo.js')).demo as unknown as Command,
  torture: async () => (await import('./commands/torture.js')).torture as unknown as Command,
  bench: async () => (await import('./commands/bench.js')).bench as unknown as Command,
};
