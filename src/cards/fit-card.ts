import type { SatoriOptions } from 'satori';
import { TowncrierError } from '../core/errors.ts';
import { breakAllowance, breakWideWords, softHyphen, wordsOf } from './break-words.ts';
import { type CardTemplate, type DrawnElement, fillTemplate } from './card-template.ts';
import { cardHeight, cardWidth, measureBoxes, measureWords, type SetBox } from './set-type.ts';

/** The centre square that profile grids crop a 4:5 picture to; every word stays inside, off its sides. */
const safeArea = {
  left: 60,
  right: cardWidth - 60,
  top: (cardHeight - cardWidth) / 2,
  bottom: (cardHeight + cardWidth) / 2,
};

const probePx = 100;

export interface CardToFit {
  readonly template: CardTemplate;
  readonly slots: Readonly<Record<string, string | null>>;
  readonly variables: Readonly<Record<string, string>>;
  /** How the fitted slot is set, in its boldest weight: for measuring whether a word fits a line. */
  readonly wordStyle: Readonly<Record<string, string>>;
  readonly fonts: SatoriOptions['fonts'];
}

/**
 * The card's tree with its main words in the largest size at which all words stay in the safe area. The size gives
 * way to a long word down to the template's `wholeWordsPx`; a word that does not fit a line even then is broken,
 * where possible once only.
 * @throws TowncrierError `card_text_missing`; `card_text_too_long` where even the smallest legible size is too large
 */
export async function fitCard(card: CardToFit): Promise<DrawnElement> {
  const { template, slots, fonts } = card;
  const text = slots[template.fittedSlot];
  if (text === null || text === undefined) throw noWords(template);
  const fixed = withoutSoftHyphens(slots);
  const words = [...new Set(wordsOf(bare(text)))];
  const probe = await measureWords(words, { ...card.wordStyle, fontSize: `${probePx}px` }, fonts);
  const widthAt = (sizePx: number) => (word: string) => ((probe.get(bare(word)) ?? 0) * sizePx) / probePx;
  let linePx = Number.POSITIVE_INFINITY;
  const treeAt = (sizePx: number): DrawnElement => {
    const broken = breakWideWords(text, widthAt(sizePx), linePx);
    const variables = { ...card.variables, '--size': `${sizePx}px` };
    return fillTemplate(template, { ...fixed, [template.fittedSlot]: broken }, variables);
  };
  const smallest = await measureBoxes(treeAt(template.smallestPx), fonts);
  const line = smallest.find((box) => box.slot === template.fittedSlot);
  linePx = line === undefined ? linePx : line.right - line.left;
  const fits = async (sizePx: number) => insideSafeArea(await measureBoxes(treeAt(sizePx), fonts));
  if (!(await fits(template.smallestPx))) throw tooLong(template);

  const widest = Math.max(...words.map(widthAt(1)));
  const unbroken = Math.floor(linePx / widest);
  const brokenOnce = Math.floor((2 * linePx) / (widest * breakAllowance));
  const whole = template.wholeWordsPx;
  let low = template.smallestPx;
  let high = Math.min(template.largestPx, unbroken >= whole ? unbroken : Math.max(whole, brokenOnce));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (await fits(middle)) low = middle;
    else high = middle - 1;
  }
  return treeAt(low);
}

function insideSafeArea(boxes: readonly SetBox[]): boolean {
  return boxes.every(
    (box) =>
      box.left >= safeArea.left &&
      box.right <= safeArea.right &&
      box.top >= safeArea.top &&
      box.bottom <= safeArea.bottom,
  );
}

/** Fonts have a glyph for the soft hyphen, and satori would show it in the middle of a line. */
function withoutSoftHyphens(slots: CardToFit['slots']): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(slots).map(([slot, words]) => [slot, words === null ? null : bare(words)]),
  );
}

function bare(words: string): string {
  return words.replaceAll(softHyphen, '');
}

function noWords(template: CardTemplate): TowncrierError {
  const slot = template.fittedSlot;
  return new TowncrierError('validation', 'card_text_missing', `The card has no ${slot}.`, {
    field: slot,
    remedy: 'Choose an excerpt with words, or attach a picture of your own.',
  });
}

function tooLong(template: CardTemplate): TowncrierError {
  return new TowncrierError(
    'validation',
    'card_text_too_long',
    `The ${template.fittedSlot} does not fit a card at the smallest legible size (${template.smallestPx} px of ${cardWidth}).`,
    { field: template.fittedSlot, remedy: 'Leave out a sentence, or shorten the words around it.' },
  );
}
