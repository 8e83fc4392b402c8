import { z } from 'zod';

/** How much of a list, and from where. More than 100 at once is answered with 100. */
export const pageInput = z.strictObject({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .default(50)
    .transform((limit) => Math.min(limit, 100)),
  cursor: z.string().max(500).optional(),
});
export type PageInput = z.infer<typeof pageInput>;

export interface Page<Item> {
  readonly items: Item[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}
