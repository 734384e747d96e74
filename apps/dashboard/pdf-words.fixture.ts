import { inflateSync } from 'node:zlib';

/** Objects of a PDF as Chromium writes it: each with its words, and the bytes of its stream unpacked. */
function objectsOf(pdf: Buffer): Map<number, { readonly head: string; readonly body: string }> {
  const text = pdf.toString('latin1');
  const objects = new Map<number, { head: string; body: string }>();
  for (const { 1: id, 2: whole = '' } of text.matchAll(/(?<=^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)) {
    const at = whole.search(/stream\r?\n/);
    const head = at < 0 ? whole : whole.slice(0, at);
    const raw = at < 0 ? '' : whole.slice(at).replace(/^stream\r?\n/, '');
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const bytes = Buffer.from(raw.slice(0, length), 'latin1');
    // fonts and pictures are unpacked for nothing, and need not be
    const body = head.includes('/FlateDecode') && !head.includes('/Image') ? inflateSync(bytes).toString('latin1') : '';
    objects.set(Number(id), { head, body });
  }
  return objects;
}

const characters = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Glyph to characters, by the map that lets a reader copy and search. */
function glyphsOf(map: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  for (const { 1: block = '' } of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const { 1: from = '', 2: to = '' } of block.matchAll(/<(\w+)> <(\w+)>/g))
      glyphs.set(parseInt(from, 16), characters(to));
  }
  for (const { 1: block = '' } of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const { 1: from = '', 2: last = '', 3: to = '' } of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let glyph = parseInt(from, 16), code = parseInt(to, 16); glyph <= parseInt(last, 16); glyph += 1, code += 1)
        glyphs.set(glyph, String.fromCodePoint(code));
    }
  }
  return glyphs;
}

interface Font {
  readonly glyphs: ReadonlyMap<number, string>;
  /** hex digits of a glyph's number */
  readonly width: number;
}

/** The words on the pages of a PDF that Chromium made, without spaces: what a reader could search for in it. */
export function wordsOfPdf(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, Font>();
  for (const [id, { head }] of objects) {
    const map = objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(head)?.[1] ?? 0))?.body;
    // a font drawn by the document itself names its glyphs by one byte, any other by two
    if (map !== undefined) fonts.set(`F${id}`, { glyphs: glyphsOf(map), width: head.includes('/Type3') ? 2 : 4 });
  }
  let words = '';
  for (const { body } of objects.values()) {
    if (!body.includes(' Tf')) continue;
    let font: Font | undefined;
    for (const { 1: name, 2: hex } of body.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
      if (name !== undefined) font = fonts.get(name);
      for (let at = 0; font && hex && at < hex.length; at += font.width)
        words += font.glyphs.get(parseInt(hex.slice(at, at + font.width), 16)) ?? '';
    }
    words += '\n';
  }
  // a Chinese font may name a character by the radical that looks the same: 方 by ⽅
  return words.replaceAll(' ', '').normalize('NFKC');
}
