import { customAlphabet } from 'nanoid';

const random = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz', 20);

/** A new opaque id, e.g. `post_4f…`: 20 random characters (103 bits), no `:` (BullMQ forbids it in job ids). */
export const newId = (kind: string): string => `${kind}_${random()}`;
