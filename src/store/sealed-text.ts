import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { TowncrierError } from '../core/errors.ts';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;

/** Short public name of a key, so that a text says which key seals it without saying anything about the key. */
const keyId = (key: Buffer): string =>
  createHash('sha256').update('towncrier-key-id').update(key).digest('hex').slice(0, 12);

/**
 * Encrypts `text` as `v1.kid.nonce.ciphertext.tag` (AES-256-GCM, random 96-bit nonce, base64url). `place` names
 * the row and column; the result opens nowhere else, so a copied ciphertext is useless.
 */
export function sealText(text: string, place: string, key: Buffer): string {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(place));
  const ciphertext = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
  const pieces = [nonce, ciphertext, sealing.getAuthTag()].map((piece) => piece.toString('base64url'));
  return ['v1', keyId(key), ...pieces].join('.');
}

/** Opens what `sealText` made. Throws `unavailable` when key, row or bytes are not the ones that sealed it. */
export function openText(sealed: string, place: string, key: Buffer): string {
  const [version, kid, nonce, ciphertext, tag, ...more] = sealed.split('.');
  if (version !== 'v1' || !nonce || ciphertext === undefined || !tag || more.length > 0) {
    throw unreadable('sealed_text_malformed', 'A stored secret is not in the format v1.');
  }
  if (kid !== keyId(key))
    throw unreadable('secret_key_wrong', 'A stored secret was sealed with another key.');
  try {
    const tagBytes = Buffer.from(tag, 'base64url');
    const opening = createDecipheriv(cipher, key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 })
      .setAAD(Buffer.from(place))
      .setAuthTag(tagBytes);
    return Buffer.concat([opening.update(Buffer.from(ciphertext, 'base64url')), opening.final()]).toString(
      'utf8',
    );
  } catch (cause) {
    throw unreadable('sealed_text_tampered', 'A stored secret was changed or moved to another row.', cause);
  }
}

function unreadable(code: string, message: string, cause?: unknown): TowncrierError {
  return new TowncrierError('unavailable', code, message, {
    remedy: 'Start with the TOWNCRIER_SECRET_KEY that this database was made with, or reconnect the channel.',
    cause,
  });
}
