import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { DomainError, isDomainError } from '#libs/contracts/errors.js';

export interface SourceFile {
  readonly path: string;
  /** sha256 hex over the bytes as they lie on disk */
  readonly digest: string;
  readonly bytes: number;
  readonly compressed: boolean;
}

const READ_BYTES = 256 * 1024;

/** Why a file as a whole cannot be read (further). */
export type SourceFault =
  'absent' | 'empty' | 'archive' | 'truncated' | 'corrupt' | 'wrong-encoding' | 'malformed' | 'header';

export function unreadable(fault: SourceFault, message: string, details: Record<string, unknown> = {}): DomainError {
  return new DomainError('import-source-unreadable', message, { fault, ...details });
}

/** Looks at the file's first bytes and reads it once for its digest. Throws `import-source-unreadable`. */
export async function inspectSource(path: string): Promise<SourceFile> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable('absent', `${path}: ${error.code === 'ENOENT' ? 'no such file' : error.message}`, { path });
  });
  if (!found.isFile()) throw unreadable('absent', `${path} is not a file`, { path });
  const start = await firstBytes(path);
  if (start.length === 0) throw unreadable('empty', `${path} is empty`, { path });
  refuseForeign(start, path);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: READ_BYTES })) hash.update(chunk as Buffer);
  const file = { path, digest: hash.digest('hex'), bytes: found.size, compressed: isGzip(start) };
  if (file.compressed) await refuseDamaged(path);
  return file;
}

/**
 * Damaged gzip data can unpack to rows that look right, and its sum is only told at the end: nothing of it may be taken
 * before that. What breaks off is whole as far as it goes, so that is read and its end told by the reading.
 */
async function refuseDamaged(path: string): Promise<void> {
  const drain = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(createReadStream(path), createGunzip({ chunkSize: READ_BYTES }), drain).catch((error: unknown) => {
    const fault = readingFault(error, path);
    if (fault.details['fault'] !== 'truncated') throw fault;
  });
}

/** Also where nothing but its first byte is left of it: no text begins with that. */
const isGzip = (start: Buffer): boolean => start[0] === 0x1f && (start.length === 1 || start[1] === 0x8b);

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function refuseForeign(start: Buffer, path: string): void {
  if (start.subarray(0, 2).toString('latin1') === 'PK') {
    throw unreadable('archive', `${path} is a zip archive (or a workbook): unpack it, or save it as CSV`, { path });
  }
  if (isUtf16(start)) {
    throw unreadable('wrong-encoding', `${path} begins with the mark of UTF-16: save it as UTF-8`, { path });
  }
}

const isUtf16 = (start: Buffer): boolean =>
  (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);

/**
 * The file's bytes, unpacked, cut after line ends: what comes out of a file that breaks off are its whole lines, and
 * then the error. `onBytes` hears how far on disk the reading is. Throws `import-source-unreadable`.
 */
export async function* wholeLines(file: SourceFile, onBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  // A compressed file is small on disk: in large reads its progress would be told in two steps.
  const onDisk = createReadStream(file.path, { highWaterMark: file.compressed ? READ_BYTES / 16 : READ_BYTES });
  let read = 0;
  onDisk.on('data', (chunk) => onBytes((read += chunk.length)));
  const gunzip = file.compressed ? createGunzip({ chunkSize: READ_BYTES }) : undefined;
  if (gunzip) onDisk.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of gunzip ?? onDisk) {
      const block = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
      const end = block.lastIndexOf(0x0a) + 1;
      rest = block.subarray(end);
      if (end > 0) yield block.subarray(0, end);
      if (rest.length > 8 * 1024 * 1024)
        throw unreadable('malformed', `${file.path}: a line of over 8 MiB`, { path: file.path });
    }
  } catch (error) {
    throw readingFault(error, file.path);
  } finally {
    onDisk.destroy();
  }
  if (rest.length > 0) yield rest;
}

function readingFault(error: unknown, path: string): DomainError {
  if (isDomainError(error)) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR')
    return unreadable('truncated', `${path} breaks off: the gzip data end too early`, { path });
  if (code?.startsWith('Z_')) return unreadable('corrupt', `${path}: damaged gzip data (${message})`, { path });
  return unreadable('corrupt', `${path}: ${message}`, { path });
}
