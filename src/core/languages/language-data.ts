/**
 * What the reader knows of one language: small word lists, lower case, that a speaker can mend without reading
 * code. An empty set means that the language does not need the list.
 */
export interface LanguageData {
  readonly tag: string;
  /** Abbreviations, without the dot, that do not end a sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** Abbreviations, without the last dot, that may: they end one when a starter follows. */
  readonly endingAbbreviations: ReadonlySet<string>;
  /** Words that open sentences and, capitalised, are not names. */
  readonly starters: ReadonlySet<string>;
  /** Words before which or after which "5." is an ordinal; only where ordinals are written with a dot. */
  readonly ordinalCues: ReadonlySet<string>;
  /** Finite forms of verbs that report speech. */
  readonly reportingVerbs: ReadonlySet<string>;
  /** Forms that report for the subject of the sentence: "…, adding that". */
  readonly reportingParticiples: ReadonlySet<string>;
  /** What stands right before a source: "according to". Longest first. */
  readonly sourceMarkers: readonly string[];
  readonly pronouns: {
    readonly male: ReadonlySet<string>;
    readonly female: ReadonlySet<string>;
    readonly other: ReadonlySet<string>;
  };
  readonly determiners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Titles and offices that stand before names, and words that tell the gender of who bears them. */
  readonly titles: {
    readonly any: ReadonlySet<string>;
    readonly male: ReadonlySet<string>;
    readonly female: ReadonlySet<string>;
  };
  /** Ends of compound titles, for languages that compound: "außenminister". */
  readonly titleEndings: readonly string[];
  /** Ends of common nouns, for languages that write every noun with a capital. */
  readonly nounEndings: readonly string[];
  readonly givenNames: { readonly male: ReadonlySet<string>; readonly female: ReadonlySet<string> };
  readonly numberWords: ReadonlyMap<string, number>;
  /** The conjunctions before the last item of an enumeration. */
  readonly conjunctions: ReadonlySet<string>;
  /** Nouns before a title of a work or a slogan, which is no quotation. */
  readonly workNouns: ReadonlySet<string>;
}

/** A set from words separated by white space. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

/** Number words from two upwards, in order; several spellings of one number are joined by `|`. */
export function countFromTwo(list: string): ReadonlyMap<string, number> {
  const spellings = list
    .trim()
    .split(/\s+/)
    .map((entry) => entry.split('|'));
  return new Map(
    spellings.flatMap((forms, index) => forms.map((form): [string, number] => [form, index + 2])),
  );
}
