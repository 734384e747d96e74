import type { LatePromise } from '#libs/generator/late-promise.js';
import type { StackFile } from '../stack/stack-file.js';

const ROLES = ['agent', 'supervisor', 'director', 'auditor', 'group-manager', 'administrator'] as const;

/** Where to look, and how to stop. */
export function demoBox(stack: StackFile, late: LatePromise): string {
  const person = (role: (typeof ROLES)[number]) =>
    role === 'agent' || role === 'supervisor' ? `${role}@${late.site}` : role;
  const lines = [
    `Board        ${stack.api}`,
    ...ROLES.map((role, index) => `${index === 0 ? 'as' : ''}`.padEnd(13) + `${stack.api}/?as=${person(role)}`),
    `Promise      ${stack.api}/cases/${late.caseId}`,
    `             its hour ends at ${late.dueAt}, 90 s from now; watch it turn red`,
    `API          ${stack.api}/docs`,
    ...(stack.temporalUi === undefined ? [] : [`Temporal     ${stack.temporalUi}`]),
    `Topic        ${stack.topic} at ${stack.kafka}`,
    `Data, logs   ${stack.dir}`,
    '',
    'In a second terminal:',
    '  npm run redress -- demo kill worker     kill -9; the promise is still kept',
    '  npm run redress -- demo forward 10d     ten days pass',
    'Ctrl-C ends everything it started.',
  ];
  const width = Math.max(...lines.map((line) => line.length));
  const rule = '─'.repeat(width + 2);
  return [`┌${rule}┐`, ...lines.map((line) => `│ ${line.padEnd(width)} │`), `└${rule}┘`].join('\n');
}
