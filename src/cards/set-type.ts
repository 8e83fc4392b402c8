import satori, { type SatoriOptions } from 'satori';
import type { DrawnElement } from './card-template.ts';

export const cardWidth = 1080;
export const cardHeight = 1350;

/** Where a filled slot lies on the card, in pixels. */
export interface SetBox {
  readonly slot: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Lays the card out as it will be drawn, without the letters' outlines, and tells where each slot's words stand. */
export async function measureBoxes(tree: DrawnElement, fonts: SatoriOptions['fonts']): Promise<SetBox[]> {
  const boxes: SetBox[] = [];
  await satori(tree, {
    width: cardWidth,
    height: cardHeight,
    fonts,
    embedFont: false,
    onNodeDetected({ left, top, width, height, props }) {
      const slot: unknown = props['data-words'];
      if (typeof slot === 'string')
        boxes.push({ slot, left, top, right: left + width, bottom: top + height });
    },
  });
  return boxes;
}

/** Widths in pixels of words set in one line each at `sizePx`, by the same shaping that draws them. */
export async function measureWords(
  words: readonly string[],
  style: Readonly<Record<string, string>>,
  fonts: SatoriOptions['fonts'],
): Promise<Map<string, number>> {
  const widths = new Map<string, number>();
  const tree: DrawnElement = {
    type: 'div',
    props: {
      style: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
      children: words.map((word) => ({
        type: 'span',
        props: {
          style: { ...style, whiteSpace: 'nowrap', flexShrink: '0' },
          'data-words': word,
          children: word,
        },
      })),
    },
  };
  for (const box of await measureBoxes(tree, fonts)) widths.set(box.slot, box.right - box.left);
  return widths;
}

/** The card as SVG with outlines instead of text, so that the picture needs no font of the machine. */
export function drawSvg(tree: DrawnElement, fonts: SatoriOptions['fonts']): Promise<string> {
  return satori(tree, { width: cardWidth, height: cardHeight, fonts });
}
