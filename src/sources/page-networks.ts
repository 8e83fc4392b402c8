import type { NetworkName } from '../core/network.ts';
import type { TextBlock } from './body/text-blocks.ts';
import type { PageFacts } from './html/page-facts.ts';
import { ancestorsOf } from './html/page-tree.ts';
import type { StoryPlace } from './metadata/story-place.ts';
import { networksInvitedTo, profileNetwork } from './networks-named.ts';

const longestInvitation = 400;

/**
 * The channels that a page asks its readers to follow, in page order: those of its invitations in words and
 * those whose profiles it links outside of the story. The news itself may link a profile too: that counts for
 * nothing, nor does a writer's own account by the byline.
 */
export function networksOfPage(
  facts: PageFacts,
  lines: readonly TextBlock[],
  place: StoryPlace,
): NetworkName[] {
  const found: { order: number; network: NetworkName }[] = [];
  for (const line of lines) {
    if (line.text.length > longestInvitation || /["“”„«»]/u.test(line.text)) continue;
    for (const network of networksInvitedTo(line.text)) found.push({ order: line.element.order, network });
  }
  for (const link of facts.byTag.get('a') ?? []) {
    const network = profileNetwork(link);
    if (network === null || place.isInStory(link) || place.isByHeadline(link)) continue;
    if ([...ancestorsOf(link)].some((above) => above.tag === 'blockquote' || above.tag === 'article'))
      continue;
    found.push({ order: link.order, network });
  }
  found.sort((one, two) => one.order - two.order);
  return [...new Set(found.map(({ network }) => network))];
}
