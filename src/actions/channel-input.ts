import { z } from 'zod';
import { Secret } from '../core/secret.ts';
import { weeklySlot } from '../core/slot-weekly.ts';
import type { Credentials } from '../store/credentials.ts';
import { networkInput } from './network-input.ts';

/** Tokens travel in one header line: visible ASCII only, or a line break in one could add a header. */
const token = z
  .string()
  .regex(/^[\x21-\x7e]+$/, 'A token has visible ASCII characters only.')
  .max(4096);

export const credentialsInput = z.strictObject({
  accessToken: token,
  refreshToken: token.optional(),
  expiresAt: z.iso.datetime({ offset: true }).optional(),
});

const slots = z.array(weeklySlot).min(1).max(500);
const name = z.string().trim().min(1).max(200);
/** A channel's own settings, e.g. `slots`, `twoStep`; each network reads what it knows. */
const settings = z
  .record(z.string().max(100), z.json())
  .refine((value) => JSON.stringify(value).length <= 20_000, 'At most 20,000 characters of settings.')
  .refine((value) => value['slots'] === undefined || slots.safeParse(value['slots']).success, {
    path: ['slots'],
    message: 'Slots are { weekday: 1–7, time: "09:30", zone: "Europe/Helsinki" }.',
  });

export const addChannelInput = z.strictObject({
  network: networkInput,
  name,
  // It becomes part of a network's address, so nothing that could lead elsewhere.
  externalId: z
    .string()
    .regex(/^[\w-]{1,64}$/, 'The network’s id of the account: letters, digits, _ and - only.'),
  credentials: credentialsInput,
  settings: settings.optional(),
});
export type AddChannelInput = z.infer<typeof addChannelInput>;

export const editChannelInput = z.strictObject({
  name: name.optional(),
  credentials: credentialsInput.optional(),
  settings: settings.optional(),
});
export type EditChannelInput = z.infer<typeof editChannelInput>;

/** From here on the tokens print as `[secret]`. */
export function toCredentials(input: z.infer<typeof credentialsInput>): Credentials {
  return {
    accessToken: new Secret(input.accessToken),
    ...(input.refreshToken === undefined ? {} : { refreshToken: new Secret(input.refreshToken) }),
    ...(input.expiresAt === undefined ? {} : { expiresAt: input.expiresAt }),
  };
}
