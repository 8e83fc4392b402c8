import sharp, { type Sharp } from 'sharp';
import { TowncrierError } from '../core/errors.ts';

export interface ImageTarget {
  /** Width over height. */
  readonly minRatio: number;
  readonly maxRatio: number;
  readonly maxBytes: number;
  /** Pixels. Narrower pictures are refused, wider ones scaled down; nothing is ever enlarged. */
  readonly minWidth: number;
  readonly maxWidth: number;
}
export interface FittedImage {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
  readonly cropped: boolean;
}

/** Larger than any press camera's picture; decoding takes about 300 MB. A file that claims more is refused unread. */
const mostPixels = 100_000_000;
const readable = new Set(['jpeg', 'png', 'webp', 'heif', 'tiff']);
const qualities = [88, 80, 70, 60];

/**
 * An article's own picture as a network takes it: JPEG in sRGB, upright, without EXIF, cropped around what draws the
 * eye only where its shape is not allowed.
 * @throws TowncrierError `image_unreadable`, `image_format`, `image_animated`, `image_too_large`, `image_too_small`
 */
export async function fitImage(bytes: Buffer, target: ImageTarget): Promise<FittedImage> {
  const upright = await readUpright(bytes);
  const shape = allowedShape(upright.width, upright.height, target);
  if (shape.width < target.minWidth) {
    throw refusal(
      'image_too_small',
      `The picture is ${shape.width} pixels wide where ${target.minWidth} are needed.`,
    );
  }
  const width = Math.min(shape.width, target.maxWidth);
  const height = scaledHeight(width, shape, target);
  for (const quality of qualities) {
    const { data, info } = await open(bytes)
      .autoOrient()
      .resize(width, height, { fit: 'cover', position: sharp.strategy.attention })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality })
      .toBuffer({ resolveWithObject: true })
      .catch((cause: unknown) => {
        throw refusal('image_unreadable', 'The picture file is damaged.', cause);
      });
    if (data.length <= target.maxBytes) {
      return { jpeg: data, width: info.width, height: info.height, cropped: shape.cropped };
    }
  }
  throw refusal('image_too_large', `The picture does not fit ${target.maxBytes} bytes even at low quality.`);
}

async function readUpright(bytes: Buffer): Promise<{ width: number; height: number }> {
  const found = await open(bytes)
    .metadata()
    .catch((cause: unknown) => {
      if (cause instanceof Error && /pixel limit/iu.test(cause.message)) {
        throw refusal('image_too_large', `The picture claims more than ${mostPixels} pixels.`, cause);
      }
      throw refusal('image_unreadable', 'The file is not a picture that can be read.', cause);
    });
  if (!readable.has(found.format)) {
    throw refusal('image_format', `A picture in the format ${found.format.toUpperCase()} cannot be used.`);
  }
  if ((found.pages ?? 1) > 1 && found.format !== 'tiff') {
    throw refusal(
      'image_animated',
      'The picture is animated, and a single frame of it may say something else.',
    );
  }
  return found.autoOrient;
}

function open(bytes: Buffer): Sharp {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
}

function allowedShape(width: number, height: number, target: ImageTarget) {
  const ratio = width / height;
  if (ratio < target.minRatio) return { width, height: Math.floor(width / target.minRatio), cropped: true };
  if (ratio > target.maxRatio) return { width: Math.floor(height * target.maxRatio), height, cropped: true };
  return { width, height, cropped: false };
}

/** Whole pixels that keep the ratio within the target's bounds after rounding. */
function scaledHeight(width: number, shape: { width: number; height: number }, target: ImageTarget): number {
  const height = Math.round((width * shape.height) / shape.width);
  return Math.max(Math.ceil(width / target.maxRatio), Math.min(height, Math.floor(width / target.minRatio)));
}

function refusal(code: string, message: string, cause?: unknown): TowncrierError {
  return new TowncrierError('validation', code, message, {
    field: 'image',
    remedy: 'Choose another picture (a still JPEG, PNG or WebP), or let a headline card be drawn.',
    cause,
  });
}
