import type { IncomingMessage } from 'node:http';
import { DomainError } from '#libs/contracts/errors.js';
import { logger } from '#libs/telemetry/logger.js';
import { invalidInput } from './parse-input.js';
import type { Problem } from './problem.js';
import { ProblemFilter, type Reply } from './problem.filter.js';

const refused = new DomainError('stage-forbids', 'CompleteRemedy does not belong to the stage verify', {
  clause: 'P-2',
  instead: ['VerifyComplaint'],
});
const zh = {
  title: '当前阶段不允许此操作',
  detail: '“核实”阶段不办理“CompleteRemedy”',
  instead: '请改办此案现在可办的步骤：VerifyComplaint',
};
const en = {
  title: 'The present stage does not allow this',
  detail: 'CompleteRemedy does not belong to the stage verify',
  instead: 'Take a step that the case takes now: VerifyComplaint',
};

const silent = logger('test');
silent.level = 'silent';

function answerTo(error: unknown, acceptLanguage?: string): Problem {
  let sent = '';
  const reply: Reply = {
    sent: false,
    status: () => reply,
    header: () => reply,
    send: (body) => {
      sent = body;
    },
  };
  const headers = acceptLanguage === undefined ? {} : { 'accept-language': acceptLanguage };
  const request = { url: '/v1/cases/1/commands/complete-remedy?x=1', headers } as IncomingMessage;
  new ProblemFilter(silent).answer(error, request, reply);
  return JSON.parse(sent) as Problem;
}

describe('a refusal over HTTP', () => {
  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', zh],
    ['en-GB,en;q=0.9', en],
    ['en;q=0.3, zh-TW;q=0.7', zh],
    ['zh;q=0, en;q=0.1', en],
    ['zh;q=0.5,en;q=0.5', zh],
    ['fr', en],
    ['fr;q=0.9, zh ; q=0.4', zh],
    ['french-zh', en],
    [undefined, en],
  ])('says why and what instead in the language asked for (%s), and in both beside it', (asked, said) => {
    expect(answerTo(refused, asked)).toMatchObject({ ...said, said: { zh, en }, clause: 'P-2', status: 409 });
  });

  it('of a form says in Chinese too which field it is and what is wrong with it', () => {
    const refusal = invalidInput([{ path: 'site', message: 'missing' }]);
    expect(answerTo(refusal, 'zh')).toMatchObject({
      detail: 'site：须填写此项',
      details: { issues: [{ path: 'site', message: 'missing', zh: '须填写此项' }] },
    });
  });

  it('of our own making says nothing of what went wrong inside', () => {
    const answer = answerTo(new Error('secret of the inside'), 'en');
    expect(answer).toMatchObject({ status: 500, code: 'internal', detail: 'Internal error', details: {} });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });
});
