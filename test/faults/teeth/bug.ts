/** A defect put into a copy of the product, to see that the harness finds it. */
export interface Bug {
  /** As in the list of seeded bugs of the campaigns' design. */
  readonly number: number;
  readonly name: string;
  /** Exact strings of the source and what they become. One that no longer fits ends the run. */
  readonly changes: readonly { readonly file: string; readonly from: string; readonly to: string }[];
  /** Where it must show. */
  readonly campaigns: readonly string[];
  readonly points?: readonly number[];
}
