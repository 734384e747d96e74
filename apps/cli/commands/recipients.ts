import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { DomainError } from '#libs/contracts/errors.js';
import { createPostgresRecipients } from '#libs/notices/postgres/recipients.js';
import { recipientList } from '#libs/notices/recipients.js';
import { type Answer, command, stackArgs } from '../command.js';
import { withSql } from '../store-access.js';

export const recipients = command({
  name: 'recipients',
  description: 'who is told by e-mail and webhook what a role is told: publish the list, or show it',
  usage: 'redress recipients show | publish FILE',
  args: {
    ...stackArgs,
    what: { type: 'positional', description: 'show, publish', required: true },
    file: { type: 'positional', description: 'YAML: recipients: [{person, role, site, language, …}]', required: false },
  },
  async run({ args }): Promise<Answer> {
    const { what, file } = args;
    if (what !== 'show' && (what !== 'publish' || file === undefined)) {
      throw new DomainError('invalid-input', 'usage: redress recipients show | publish FILE', { field: 'what' });
    }
    return withSql(args, async (sql) => {
      const stored = createPostgresRecipients(sql);
      if (file !== undefined && what === 'publish') await stored.publish(listIn(file));
      const list = await stored.all();
      const lines = list.map(({ person, role, site, language, email, webhook }) =>
        [person, role, site, language, email, webhook].filter((each) => each !== null).join('  '),
      );
      return { json: { recipients: list }, text: lines.join('\n') || 'nobody: notices go to the inbox alone' };
    });
  },
});

/** Throws `invalid-input`, naming each field. */
function listIn(file: string) {
  const parsed = recipientList.safeParse(parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data.recipients;
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new DomainError('invalid-input', issues.map(({ path, message }) => `${path}: ${message}`).join('; '), {
    issues,
  });
}
