import sharp from 'sharp';

export interface PictureFacts {
  /** As sharp names it: jpeg, png, webp, gif, … */
  readonly format: string;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
}

/** Pixels above this are refused unread: a bomb, not a picture. */
const maxPixels = 50_000_000;

/** What a file really is. Null when it is no picture. */
export async function inspectPicture(bytes: Buffer): Promise<PictureFacts | null> {
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: maxPixels }).metadata();
    return { format, mime: `image/${format}`, width, height };
  } catch {
    return null;
  }
}
