import { inflateSync } from 'node:zlib';

const woffHeaderBytes = 44;
const woffEntryBytes = 20;

/**
 * The code points that a WOFF font draws, from its `cmap` table (formats 4 and 12; code points mapped to glyph 0
 * are left out). A font's declared ranges also hold characters that it lacks, so only the table tells the truth.
 * https://www.w3.org/TR/WOFF/ and https://learn.microsoft.com/en-us/typography/opentype/spec/cmap (2026-11-22).
 */
export function fontCharacters(woff: Buffer): Set<number> {
  const cmap = woffTable(woff, 'cmap');
  const characters = new Set<number>();
  const subtables = cmap.readUInt16BE(2);
  for (let index = 0; index < subtables; index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) readFormat4(table, characters);
    if (format === 12) readFormat12(table, characters);
  }
  return characters;
}

function woffTable(woff: Buffer, tag: string): Buffer {
  const tables = woff.readUInt16BE(12);
  for (let index = 0; index < tables; index += 1) {
    const entry = woffHeaderBytes + index * woffEntryBytes;
    if (woff.toString('latin1', entry, entry + 4) !== tag) continue;
    const offset = woff.readUInt32BE(entry + 4);
    const packedBytes = woff.readUInt32BE(entry + 8);
    const data = woff.subarray(offset, offset + packedBytes);
    return packedBytes < woff.readUInt32BE(entry + 12) ? inflateSync(data) : data;
  }
  throw new Error(`The font has no ${tag} table.`);
}

function readFormat4(table: Buffer, characters: Set<number>): void {
  const segments = table.readUInt16BE(6);
  const starts = 16 + segments;
  for (let at = 0; at < segments; at += 2) {
    const end = table.readUInt16BE(14 + at);
    const start = table.readUInt16BE(starts + at);
    const delta = table.readUInt16BE(starts + segments + at);
    const rangeAt = starts + 2 * segments + at;
    const range = table.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const raw = range === 0 ? code : table.readUInt16BE(rangeAt + range + (code - start) * 2);
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) characters.add(code);
    }
  }
}

function readFormat12(table: Buffer, characters: Set<number>): void {
  const groups = table.readUInt32BE(12);
  for (let index = 0; index < groups; index += 1) {
    const at = 16 + index * 12;
    const start = table.readUInt32BE(at);
    const end = table.readUInt32BE(at + 4);
    const firstGlyph = table.readUInt32BE(at + 8);
    for (let code = firstGlyph === 0 ? start + 1 : start; code <= end; code += 1) characters.add(code);
  }
}
