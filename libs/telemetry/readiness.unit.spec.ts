import { Readiness } from './readiness.js';

describe('readiness', () => {
  it('names the parts that are not ready, also one that fails to answer', async () => {
    const readiness = new Readiness();
    readiness.part('kafka', () => false);
    readiness.part('postgres', () => Promise.reject(new Error('down')));
    readiness.part('clock', () => true);
    expect(await readiness.lacking()).toEqual(['kafka', 'postgres']);
  });

  it('is not ready from the moment it is asked to stop', async () => {
    const readiness = new Readiness();
    expect(await readiness.lacking()).toEqual([]);
    readiness.stop();
    expect(await readiness.lacking()).toEqual(['stopping']);
  });
});
