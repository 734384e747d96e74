import { hasCode } from '#libs/contracts/errors.js';
import { csvRows } from './csv-rows.js';
import type { SourceRow } from './source-case.js';

const SHAPE = { delimiter: ',', encoding: 'utf-8', path: 'file.csv' } as const;

async function* blocksOf(...blocks: (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const block of blocks) yield Buffer.from(block as string);
}

async function readAll(blocks: AsyncIterable<Buffer>, shape: Parameters<typeof csvRows>[1] = SHAPE) {
  const rows: SourceRow[] = [];
  try {
    for await (const block of csvRows(blocks, shape)) rows.push(...block);
  } catch (error) {
    if (!hasCode(error, 'import-source-unreadable')) throw error;
    return { rows, fault: error };
  }
  return { rows, fault: undefined };
}
const fieldsOf = (rows: readonly SourceRow[]) => rows.map(({ fields }) => fields);

describe('records of a CSV file', () => {
  it('are the same however the bytes come in blocks', async () => {
    const whole = await readAll(blocksOf('a,b\n1,"x, ""y""\nz"\n2,楼\n'));
    const cut = await readAll(blocksOf('a,b\n', '1,"x, ""y""\n', 'z"\n2,楼\n'));
    expect(fieldsOf(whole.rows)).toEqual([
      ['a', 'b'],
      ['1', 'x, "y"\nz'],
      ['2', '楼'],
    ]);
    expect(cut).toEqual(whole);
    expect(whole.rows.map(({ number, line }) => [number, line])).toEqual([
      [0, 1],
      [1, 3],
      [2, 4],
    ]);
    expect(whole.rows[1]?.raw).toBe('1,"x, ""y""\nz"');
  });

  it('come without byte order mark, blank lines, and with either line end; the last line may lack its own', async () => {
    const { rows } = await readAll(blocksOf('\ufeffa,b\r\n\r\n1,2\r\n', '3,4\n5,6'));
    expect(fieldsOf(rows)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('keep their text without the line end, whichever that is', async () => {
    const { rows } = await readAll(blocksOf('a,b\r\n1,2\r\n', '3,4\n"5","6\r\n"\r\n', '1,2'));
    expect(rows.map(({ raw }) => raw)).toEqual(['a,b', '1,2', '3,4', '"5","6\r\n"', '1,2']);
  });

  it('keep their number of fields, whatever it is', async () => {
    const { rows } = await readAll(blocksOf('a,b\n1\n1,2,3\n'));
    expect(fieldsOf(rows).slice(1)).toEqual([['1'], ['1', '2', '3']]);
  });

  it('are read in the encoding of the mapping', async () => {
    const gb = Buffer.concat([Buffer.from('a\n'), Buffer.from([0xc2, 0xa5]), Buffer.from('\n')]);
    expect(fieldsOf((await readAll(blocksOf(gb), { ...SHAPE, encoding: 'gb18030' })).rows)).toEqual([['a'], ['楼']]);
  });
});

describe('a file that is no CSV all the way', () => {
  it('gives the records before a quote that is never closed', async () => {
    const { rows, fault } = await readAll(blocksOf('a,b\n1,2\n', '3,"4\n5,6\n'));
    expect(fieldsOf(rows)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(fault?.details).toMatchObject({ fault: 'malformed', path: 'file.csv' });
  });

  it('gives the records before a quote with text after it, and names the line', async () => {
    const { rows, fault } = await readAll(blocksOf('a,b\n1,2\n3,"4"x\n5,6\n'));
    expect(fieldsOf(rows)).toHaveLength(2);
    expect(fault?.message).toMatch(/line 3/);
    expect(fault?.details).toMatchObject({ fault: 'malformed' });
  });

  it('gives the lines before bytes that are no text of the encoding, and names the line', async () => {
    const latin = Buffer.concat([Buffer.from('a,b\n1,2\n3,caf'), Buffer.from([0xe9]), Buffer.from('\n5,6\n')]);
    const { rows, fault } = await readAll(blocksOf(latin));
    expect(fieldsOf(rows)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(fault?.details).toMatchObject({ fault: 'wrong-encoding', line: 3 });
  });

  it('gives up on a record without end', async () => {
    const endless = Array.from({ length: 40 }, () => `${'x'.repeat(65_536)}\n`);
    const { fault } = await readAll(blocksOf('a,b\n', '1,"', ...endless));
    expect(fault?.details).toMatchObject({ fault: 'malformed' });
  });

  it('gives the records before the bytes themselves fail, without the open one', async () => {
    async function* failing(): AsyncGenerator<Buffer> {
      yield Buffer.from('a,b\n1,2\n3,"4\n');
      throw new Error('disk gone');
    }
    const rows: SourceRow[] = [];
    const reading = (async () => {
      for await (const block of csvRows(failing(), SHAPE)) rows.push(...block);
    })();
    await expect(reading).rejects.toThrow('disk gone');
    expect(fieldsOf(rows)).toHaveLength(2);
  });
});
