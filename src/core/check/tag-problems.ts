import twitterText from 'twitter-text';
import type { Problem } from '../post.ts';
import type { NetworkRules, SourcedNumber } from '../rules.ts';

/** More hashtags or cashtags than the network takes; good practice is not enforced on people. */
export function tagProblems(text: string, field: string, rules: NetworkRules): Problem[] {
  return [
    ...tooMany(twitterText.extractHashtags(text).length, rules.hashtagLimit, 'hashtag', field),
    ...tooMany(twitterText.extractCashtags(text).length, rules.cashtagLimit, 'cashtag', field),
  ];
}

function tooMany(
  count: number,
  limit: SourcedNumber | undefined,
  what: 'hashtag' | 'cashtag',
  field: string,
): Problem[] {
  if (limit === undefined || limit.soft || count <= limit.value) return [];
  const message = `${count} ${what}s, but at most ${limit.value} here. Remove ${count - limit.value}.`;
  return [{ code: `${what}s_too_many`, field, message }];
}
