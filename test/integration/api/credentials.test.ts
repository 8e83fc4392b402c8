import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/core/secret.ts';
import { newWrappedKey, openCredentials, sealCredentials } from '../../../src/store/credentials.ts';

const secretKey = randomBytes(32);
const newsroom = {
  id: 'newsroom_a',
  wrappedKey: newWrappedKey('newsroom_a', secretKey),
};
const given = {
  accessToken: new Secret('tok-canary'),
  refreshToken: new Secret('refresh-canary'),
};
const seal = (id: string) => ({
  id,
  credentials: sealCredentials(newsroom, { id }, given, secretKey),
});

describe('channel credentials', () => {
  it('come back as they went in, and print as nothing', () => {
    const opened = openCredentials(newsroom, seal('channel_a'), secretKey);
    expect(opened.accessToken.reveal()).toBe('tok-canary');
    expect(opened.refreshToken?.reveal()).toBe('refresh-canary');
    expect(JSON.stringify(opened) + inspect(opened, { depth: 9, showHidden: true })).not.toContain('canary');
  });

  it('are stored as v1.kid.nonce.ct.tag, different each time, without the token', () => {
    const [one, two] = [seal('channel_a').credentials, seal('channel_a').credentials];
    expect(one).toMatch(/^v1\.[0-9a-f]{12}\.[\w-]{16}\.[\w-]+\.[\w-]{22}$/);
    expect(one).not.toBe(two);
    expect(Buffer.from(one.split('.')[3] ?? '', 'base64url').toString()).not.toContain('canary');
  });

  it('do not open in another row, another newsroom, or with another key', () => {
    const row = seal('channel_a');
    expect(() => openCredentials(newsroom, { ...row, id: 'channel_b' }, secretKey)).toThrow(
      'moved to another row',
    );
    expect(() => openCredentials({ ...newsroom, id: 'newsroom_b' }, row, secretKey)).toThrow('moved');
    expect(() => openCredentials(newsroom, row, randomBytes(32))).toThrow('another key');
  });

  it('do not open when any piece was changed or the tag cut short', () => {
    const row = seal('channel_a');
    const pieces = row.credentials.split('.');
    for (const index of [0, 1, 2, 3, 4]) {
      const piece = pieces[index] ?? '';
      const flipped = (piece.startsWith('A') ? 'B' : 'A') + piece.slice(1);
      const credentials = pieces.with(index, flipped).join('.');
      expect(() => openCredentials(newsroom, { ...row, credentials }, secretKey)).toThrow();
    }
    const short = pieces.with(4, (pieces[4] ?? '').slice(0, 6)).join('.');
    expect(() => openCredentials(newsroom, { ...row, credentials: short }, secretKey)).toThrow();
  });
});
