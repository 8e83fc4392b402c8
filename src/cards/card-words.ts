import type { CardSpec } from '../core/card.ts';
import { quoteMarks } from './quote-marks.ts';

/** What a card says: words by the template's slots (null: the slot goes), and the alternative text for all of it. */
export interface CardWords {
  readonly template: 'headline' | 'quote' | 'point';
  readonly slots: Readonly<Record<string, string | null>>;
  readonly alt: string;
}

/** The words of a card, all from the article. `publisher` is the footer where the card names no source. */
export function cardWords(spec: CardSpec, publisher: string | null): CardWords {
  const source = spec.source ?? publisher;
  if (spec.kind === 'headline') {
    return { template: 'headline', slots: { headline: spec.headline, source }, alt: spec.headline };
  }
  if (spec.kind === 'quote') {
    const [open, close] = quoteMarks(spec.language);
    const quote = `${open}${spec.text}${close}`;
    const speaker = spec.role === null ? spec.speaker : `${spec.speaker}, ${spec.role}`;
    return {
      template: 'quote',
      slots: { quote, speaker: spec.speaker, role: spec.role, source },
      alt: `${quote} — ${speaker}`,
    };
  }
  const place = `${spec.number}/${spec.of}`;
  return {
    template: 'point',
    slots: { intro: spec.intro, number: String(spec.number), of: `/${spec.of}`, point: spec.text, source },
    alt: spec.intro === null ? `${place}: ${spec.text}` : `${spec.intro} ${place}: ${spec.text}`,
  };
}
