import sharp from 'sharp';

export interface Inked {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest box around everything that is not paper; JPEG's ringing beside letters does not count. */
export async function inkedBox(jpeg: Buffer, paper: string): Promise<Inked> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const sheet = [1, 3, 5].map((at) => Number.parseInt(paper.slice(at, at + 2), 16));
  const box = { left: info.width, top: info.height, right: -1, bottom: -1 };
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      const at = (y * info.width + x) * info.channels;
      if (sheet.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 40)) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  return box;
}
