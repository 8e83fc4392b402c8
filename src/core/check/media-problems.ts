import type { PostMedia, Problem } from '../post.ts';
import type { NetworkRules } from '../rules.ts';

/** Room for rounding: 1080 × 566 is 1.908, and 1080 × 565 is shown uncropped all the same. */
const ratioTolerance = 0.01;

/** Missing, too many or unfit pictures, and pictures that nobody has described. */
export function mediaProblems(
  media: readonly PostMedia[],
  field: string,
  { media: rules }: NetworkRules,
): Problem[] {
  const problem = (code: string, message: string, at: string = field): Problem => ({
    code,
    field: at,
    message,
  });
  const { maxCount } = rules;
  return [
    ...(rules.required && media.length === 0
      ? [problem('media_missing', 'A post needs a picture here. Add one.')]
      : []),
    ...(media.length > maxCount.value
      ? [problem('media_too_many', `${media.length} pictures, but at most ${maxCount.value} here.`)]
      : []),
    ...media.flatMap(({ alt, mime, width, height }, index) => {
      const at = `${field}.${index}`;
      const ratio = width / height;
      const tooNarrow = ratio < (rules.minRatio?.value ?? 0) - ratioTolerance;
      const tooWide = ratio > (rules.maxRatio?.value ?? Number.POSITIVE_INFINITY) + ratioTolerance;
      return [
        ...(alt.trim() === ''
          ? [
              problem(
                'alt_missing',
                'The picture has no description for people who cannot see it.',
                `${at}.alt`,
              ),
            ]
          : []),
        ...(alt.length > rules.altLimit.value
          ? [
              problem(
                'alt_too_long',
                `The description is over ${rules.altLimit.value} characters.`,
                `${at}.alt`,
              ),
            ]
          : []),
        ...(rules.mimes.includes(mime) ? [] : [problem('media_type', `${mime} is not taken here.`, at)]),
        ...(tooNarrow || tooWide
          ? [problem('media_ratio', `The picture is too ${tooWide ? 'wide' : 'tall'}. Crop it.`, at)]
          : []),
        ...(width < (rules.minWidth?.value ?? 0)
          ? [problem('media_too_small', `The picture is narrower than ${rules.minWidth?.value} pixels.`, at)]
          : []),
      ];
    }),
  ];
}
