import { stringify } from 'yaml';
import { DomainError } from '#libs/contracts/errors.js';
import { lintTerms } from '#libs/domain/lint-terms.js';
import { versionOf } from '#libs/policy/pack.js';
import { CALENDARS } from '#libs/policy/rulebook.js';
import { type OnlyCases, restateHistory } from '#libs/restated/restate-history.js';
import { nameOf } from '#libs/rule-shelf/port.js';
import { documentIn, lintFile } from '#libs/rule-shelf/read-document.js';
import { type Answer, command, stackArgs } from '../command.js';
import { explainCase } from '../pack/explain-case.js';
import { whatIf } from '../pack/what-if.js';
import { type WritePath, withWritePath } from '../store-access.js';

const WHAT = ['lint', 'explain', 'what-if', 'restate', 'publish', 'list', 'show'] as const;

export const pack = command({
  name: 'pack',
  description: 'regulation packs: lint a file, explain a case, compare a draft with history, restate, publish',
  usage:
    'redress pack lint|publish FILE | explain --case ID | what-if --pack FILE --from DATE --to DATE | restate --pack VERSION | list | show --pack VERSION',
  args: {
    ...stackArgs,
    what: { type: 'positional', description: WHAT.join(', '), required: true },
    file: {
      type: 'positional',
      description: 'YAML of a pack, an overlay, a calendar or the facts of a site',
      required: false,
    },
    case: { type: 'string', description: 'id or reference of a case', valueHint: 'ID' },
    pack: { type: 'string', description: 'a draft (YAML file), or id@version of a pack that is there' },
    from: { type: 'string', description: 'cases received from this day on, YYYY-MM-DD', valueHint: 'DATE' },
    to: { type: 'string', description: 'up to and with this day', valueHint: 'DATE' },
    site: { type: 'string', description: 'what-if, restate: only cases of this site' },
    regulation: { type: 'string', description: 'what-if, restate: only cases judged under this pack', valueHint: 'ID' },
    by: { type: 'string', description: 'who signs the publication', default: 'cli' },
  },
  async run({ args, say }): Promise<Answer> {
    switch (args.what) {
      case 'lint':
        return lint(needed(args.file, 'FILE'));
      case 'publish':
        return publish(args, needed(args.file, 'FILE'));
      case 'explain':
        return withWritePath(args, (path) => explainCase(path, needed(args.case, '--case')));
      case 'what-if': {
        const terms = {
          pack: needed(args.pack, '--pack'),
          from: needed(args.from, '--from'),
          to: needed(args.to, '--to'),
          only: onlyOf(args),
        };
        return withWritePath(args, (path) => whatIf(path, terms, say));
      }
      case 'restate': {
        const terms = { packVersion: needed(args.pack, '--pack'), ...onlyOf(args) };
        return withWritePath(args, (path) => restate(path, terms, say));
      }
      case 'list':
        return list(args);
      case 'show': {
        const version = needed(args.pack, '--pack');
        return withWritePath(args, async ({ dependencies }) => {
          const { packVersion: _, ...document } = (await dependencies.rules.refreshed()).packByVersion(version);
          return { json: document, text: stringify(document, { aliasDuplicateObjects: false }) };
        });
      }
      default:
        throw new DomainError('invalid-input', `pack knows ${WHAT.join(', ')}, not "${args.what}"`, { field: 'what' });
    }
  },
});

/** Each finding with its line and what to do; the answer is not ok where there is one. */
function lint(file: string, calendars = CALENDARS.map(({ id }) => id)): Answer {
  const findings = lintFile(file, lintTerms(calendars));
  const lines = findings.map(({ line, code, path, message, advice }) =>
    [`${file}:${line}: ${code} at ${path.join('.') || 'the top'}: ${message}`, `  advice: ${advice}`].join('\n'),
  );
  const ok = findings.length === 0;
  return { ok, json: { file, ok, findings }, text: ok ? `${file}: nothing to mend` : lines.join('\n') };
}

/** A pack with findings is not published. */
async function publish(args: { dir?: string | undefined; by: string }, file: string): Promise<Answer> {
  const document = documentIn(file);
  await withWritePath(args, async ({ dependencies: { rules } }) => {
    if (document.sort === 'pack') {
      const calendars = (await rules.refreshed()).calendars().map(({ layer }) => layer.id);
      const found = lint(file, calendars);
      if (found.ok === false) throw new DomainError('pack-invalid', found.text, found.json as Record<string, unknown>);
    }
    await rules.publish(document, args.by);
  });
  const { sort, id, version } = nameOf(document);
  return { json: { sort, id, version, published: true }, text: `${sort} ${id}@${version} is published` };
}

/** A view beside the read model, labelled with the pack; `redress stats restated` counts it. */
async function restate(
  { sql, dependencies: { rules } }: WritePath,
  terms: Parameters<typeof restateHistory>[1],
  say: (text: string) => void,
): Promise<Answer> {
  const build = await restateHistory({ sql, rules }, terms, (cases) => say(`${cases} cases`));
  const { cases, obligations, computedAtSeq } = build;
  const text = `${cases} cases, ${obligations} promises as ${terms.packVersion} would judge them, facts up to ${computedAtSeq}`;
  return { json: build, text };
}

async function list(args: { dir?: string | undefined }): Promise<Answer> {
  const rulebook = await withWritePath(args, ({ dependencies }) => dependencies.rules.refreshed());
  const packs = rulebook.packs().map(({ id, version, effectiveFrom }) => ({ id, version, effectiveFrom }));
  const overlays = rulebook.overlays().map(({ id, version, effectiveFrom, scope, extends: base }) => ({
    ...{ id, version, effectiveFrom, scope, extends: base },
  }));
  const text = [
    ...packs.map((one) => `${versionOf(one)} from ${one.effectiveFrom}`),
    ...overlays.map(
      (one) => `${versionOf(one)} from ${one.effectiveFrom}, ${one.scope.level} ${one.scope.name} on ${one.extends}`,
    ),
  ];
  return { json: { packs, overlays }, text: text.join('\n') };
}

function onlyOf({ site, regulation }: OnlyCases): OnlyCases {
  return { ...(site === undefined ? {} : { site }), ...(regulation === undefined ? {} : { regulation }) };
}

function needed(value: string | undefined, name: string): string {
  if (value === undefined) throw new DomainError('invalid-input', `${name} is needed`, { field: name });
  return value;
}
