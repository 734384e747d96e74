import { filtersOf, toQuery } from './filters.js';

describe('filters in the address', () => {
  it('are read back from what a link carries', () => {
    const filters = filtersOf({
      site: 'one',
      stage: 'reply',
      severity: 'major',
      closed: 'all',
      search: '漏水',
      sort: '-received',
    });
    expect(filters).toEqual({
      site: 'one',
      stage: 'reply',
      severity: 'major',
      closed: 'all',
      search: '漏水',
      sort: '-received',
    });
  });

  it('drop what they do not understand instead of asking the API for it', () => {
    expect(filtersOf({ stage: 'nowhere', severity: 3, closed: 'perhaps', as: 'director' })).toEqual({});
  });

  it('keep a search that looks like a number, and a flag that looks like a truth', () => {
    expect(filtersOf({ search: 2026, closed: true })).toEqual({ search: '2026', closed: 'true' });
  });

  it('ask for open cases, next due first, unless told otherwise', () => {
    expect(toQuery({}, '')).toEqual({ limit: 100, sort: 'next-due', closed: 'false' });
    const all = toQuery({ closed: 'all', department: '工程部' }, 'abc');
    expect(all).toEqual({ limit: 200, sort: 'next-due', department: '工程部', cursor: 'abc' });
  });
});
