// What the core uses of LiquidJS, seen by src/core/tsconfig.json only: the package's own types bring those of
// Node with them, and then I/O in the core would no longer be a type error.
export type Template = object;
export declare class Liquid {
  readonly tags: Record<string, unknown>;
  readonly filters: Record<string, unknown>;
  constructor(options: {
    templates: Record<string, string>;
    ownPropertyOnly: boolean;
    strictVariables: boolean;
    strictFilters: boolean;
    parseLimit: number;
    renderLimit: number;
    memoryLimit: number;
  });
  parse(source: string): Template[];
  renderSync(template: Template[], scope: object): unknown;
}
