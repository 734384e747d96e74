import { CASE_KINDS, STAGES } from '#libs/contracts/case.js';
import { ERROR_CODES } from '#libs/contracts/errors.js';
import { ROLES } from '#libs/contracts/event.js';
import { INSTEAD } from './instead.js';
import { writtenRefusals } from './refusal-sources.suite.js';
import { chinese, sayRefusal } from './say-refusal.js';
import { SENTENCES_OF_CASES } from './sentences-of-cases.js';
import { SENTENCES_OF_REQUESTS } from './sentences-of-requests.js';
import { SENTENCES_OF_THE_DESK } from './sentences-of-the-desk.js';
import { REFUSAL_TITLES } from './titles.js';
import { WORDS_IN_SENTENCES } from './words.js';

const HAN = /\p{Script=Han}/u;
const sentences = { ...SENTENCES_OF_CASES, ...SENTENCES_OF_REQUESTS, ...SENTENCES_OF_THE_DESK };
const deciders = writtenRefusals(['libs/domain', 'libs/desk', 'libs/command-handler']);
const gates = writtenRefusals(['libs/identity', 'apps/api', 'libs/policy']);

/**
 * What no clause of the documents refuses: the case or what is named is not there, somebody was quicker, the form or the time of
 * what was sent, and what only the engine does.
 */
const CLAUSELESS = new Set([
  ...['case-not-found', 'case-exists', 'version-conflict', 'idempotency-key-reused', 'invalid-input', 'site-unknown'],
  ...['fact-in-future', 'fact-too-late', 'forbidden-role', 'link-unknown', 'pack-unknown'],
]);

/** What a release or an import does to a case, which the documents know nothing of. */
const OF_THE_MACHINERY = /kernel\/adopt-pack|shared\/imported/;

describe('the refusals that the deciders write', () => {
  it('are found, by their sentences', () => {
    expect(deciders.length).toBeGreaterThan(150);
    expect(deciders.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining(['no promise {}', 'a no promises nothing', 'the case is at version {}, not {}']),
    );
  });

  it('are each put into Chinese', () => {
    const missing = deciders.filter(({ sentence }) => sentence !== undefined && !(sentence in sentences));
    expect(missing.map(({ at, sentence }) => `${at} ${sentence}`)).toEqual([]);
  });

  it('name the clause that refuses, but for what no clause is about', () => {
    const nameless = deciders.filter(
      ({ code, namesClause, ofGuard }) => code !== undefined && !namesClause && !ofGuard && !CLAUSELESS.has(code),
    );
    const ofCases = nameless.filter(({ at }) => !OF_THE_MACHINERY.test(at));
    expect(ofCases.map(({ at, code }) => `${at} ${code}`)).toEqual([]);
  });
});

describe('the tables of refusals', () => {
  it('hold no sentence that nothing says any more', () => {
    const said = new Set([...deciders, ...gates].map(({ sentence }) => sentence));
    expect(Object.keys(sentences).filter((sentence) => !said.has(sentence))).toEqual([]);
  });

  it('are Chinese where they say so, and put the same things into both', () => {
    expect(Object.values(sentences).filter((zh) => !HAN.test(zh))).toEqual([]);
    const holes = (text: string) => text.match(/\{\d*\}/g)?.length ?? 0;
    expect(Object.entries(sentences).filter(([en, zh]) => holes(en) !== holes(zh))).toEqual([]);
  });

  it.each(ERROR_CODES)('have a title and what would be accepted for %s', (code) => {
    const texts = [REFUSAL_TITLES[code], ...INSTEAD[code]];
    expect(texts.filter(({ zh, en }) => !HAN.test(zh) || HAN.test(en) || en.length < 5)).toEqual([]);
    for (const language of ['zh', 'en'] as const) {
      expect(sayRefusal({ code, message: 'x' }, language).instead).not.toMatch(/^$|[{}]/);
    }
  });

  it('have a word for each stage, kind and role', () => {
    expect([...STAGES, ...CASE_KINDS, ...ROLES].filter((word) => !(word in WORDS_IN_SENTENCES))).toEqual([]);
  });
});

describe('a refusal', () => {
  const late = {
    code: 'stage-forbids',
    message: 'GiveHelp does not belong to the stage archive',
    details: { instead: ['TellBoundary', 'AddNote'] },
  } as const;

  it('is said in both languages, with what would be accepted', () => {
    expect(sayRefusal(late, 'en')).toEqual({
      title: 'The present stage does not allow this',
      detail: 'GiveHelp does not belong to the stage archive',
      instead: 'Take a step that the case takes now: TellBoundary, AddNote',
    });
    expect(sayRefusal(late, 'zh')).toEqual({
      title: '当前阶段不允许此操作',
      detail: '“归档”阶段不办理“GiveHelp”',
      instead: '请改办此案现在可办的步骤：TellBoundary、AddNote',
    });
  });

  it('says what its details know, and less where they do not', () => {
    const refused = { code: 'version-conflict', message: 'the case is at version 7, not 5' } as const;
    expect(sayRefusal({ ...refused, details: { actual: 7 } }, 'zh')).toMatchObject({
      detail: '案件现为第 7 版，而不是第 5 版',
      instead: '请先查看案件第 7 版，再以该版本提交',
    });
    expect(sayRefusal(refused, 'en').instead).toBe('Load the case again, then send it');
    const roles = { code: 'forbidden-role', message: 'your role may not do this' } as const;
    expect(sayRefusal({ ...roles, details: { allowed: ['director', 'agent'] } }, 'zh').instead).toBe(
      '可由以下岗位办理：管理处主任、客服专员',
    );
  });

  it('of a regulation is said in the words of the regulation', () => {
    const text = { zh: '须由他人办理', en: 'by somebody else' };
    const refused = { code: 'actor-involved', message: text.en, details: { text } } as const;
    expect(sayRefusal(refused, 'zh').detail).toBe('须由他人办理');
  });

  it('that nobody put into Chinese is called by its code', () => {
    expect(chinese('never said')).toBeUndefined();
    expect(sayRefusal({ code: 'internal', message: 'never said' }, 'zh').detail).toBe('系统内部错误');
  });

  it('is the one that says most where two sentences fit', () => {
    expect(chinese('no promise is open')).toBe('没有尚未兑现的承诺');
    expect(chinese('no promise p-1')).toBe('没有承诺 p-1');
    expect(chinese('help does not belong to a case of the kind repair')).toBe('报修案件没有“help”这一步');
  });
});
