import { DomainError } from '#libs/contracts/errors.js';
import { toFailure } from './failure-mapping.js';

describe('failure mapping', () => {
  it('never tries a rejection of the rules again, and names its code', () => {
    const failure = toFailure(new DomainError('case-not-found', 'no case', { caseId: 'x' }));
    expect(failure.nonRetryable).toBe(true);
    expect(failure.type).toBe('case-not-found');
    expect(failure.details).toEqual([{ caseId: 'x' }]);
  });

  it.each(['store-unavailable', 'version-conflict', 'fact-in-future', 'internal'] as const)(
    'tries %s again',
    (code) => {
      expect(toFailure(new DomainError(code, 'later')).nonRetryable).toBe(false);
    },
  );

  it('tries what it does not know again', () => {
    expect(toFailure(new TypeError('?')).nonRetryable).toBeFalsy();
    expect(toFailure('a text').message).toBe('a text');
  });
});
