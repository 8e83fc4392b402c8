import type { Stretch } from './find-stretches.ts';

/** A word, a punctuation mark, or a whole quoted stretch; offsets into the paragraph. */
export interface Token {
  readonly kind: 'word' | 'mark' | 'quote';
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** For quotes, which stretch. */
  readonly stretch: number;
  readonly capital: boolean;
}

const piece =
  /(?:\p{Lu}\.)+(?:\p{Lu}\b)?|\p{L}+\.(?=\s\p{Lu})|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:['’‘.\-‑&_/]|\s?@)[\p{L}\p{N}\p{M}]+)*|[@#][\p{L}\p{N}_]+|&|[^\s\p{L}\p{N}]/gu;
const dotted =
  /^(?:(?:\p{Lu}\.)+\p{Lu}?|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Cmdr|Adm|Maj|Rev|Hon|Jr|Sr|St|Del|Supt|Sig|Dott|Sra|Srta|Dra|Lic|Ing|Mme|Mlle|Hr|Fr)\.)$/u;

/** The words and marks of a paragraph, with each quoted stretch as one token. */
export function readTokens(text: string, stretches: readonly Stretch[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  stretches.forEach((stretch, index) => {
    addWords(tokens, text, at, stretch.from);
    const { from: start, to: end } = stretch;
    tokens.push({ kind: 'quote', text: '', lower: '', start, end, stretch: index, capital: false });
    at = stretch.to;
  });
  addWords(tokens, text, at, text.length);
  return tokens;
}

function addWords(tokens: Token[], text: string, from: number, to: number): void {
  for (const found of text.slice(from, to).matchAll(piece)) {
    const [raw] = found;
    const start = from + found.index;
    if (raw.length > 1 && raw.endsWith('.') && !dotted.test(raw)) {
      add(tokens, raw.slice(0, -1), start);
      add(tokens, '.', start + raw.length - 1);
    } else addWord(tokens, raw, start);
  }
}

/** The English possessive is a token of its own, "Trump" + "’s"; so is the French pronoun behind its verb, "dit" + "il". */
function addWord(tokens: Token[], raw: string, start: number): void {
  const owner = /^(.+)(['’]s)$/u.exec(raw);
  if (owner?.[1] !== undefined && owner[2] !== undefined && /^\p{Lu}/u.test(raw)) {
    add(tokens, owner[1], start);
    add(tokens, owner[2], start + owner[1].length);
    return;
  }
  const inverted = /^(\p{Ll}+)-((?:t-)?(?:il|elle))$/u.exec(raw);
  if (inverted?.[1] !== undefined && inverted[2] !== undefined) {
    add(tokens, inverted[1], start);
    add(tokens, inverted[2], start + raw.length - inverted[2].length);
  } else add(tokens, raw, start);
}

function add(tokens: Token[], text: string, start: number): void {
  const kind = /[\p{L}\p{N}]/u.test(text) && !/^['’]s$/u.test(text) ? 'word' : 'mark';
  const lower = text.toLowerCase().replaceAll('’', "'");
  tokens.push({
    kind,
    text,
    lower,
    start,
    end: start + text.length,
    stretch: -1,
    capital: /^(?:al-|el-|d['’])?\p{Lu}/u.test(text) || /^\d\p{Lu}/u.test(text),
  });
}
