import { describe, expect, it } from 'vitest';
import {
  bodyText,
  type Final,
  type LedgerRow,
  newPost,
  type PostRecord,
} from '../../faults/checker/post-record.ts';
import { violationsOf } from '../../faults/checker/violations.ts';

const due = Date.parse('2026-11-22T12:00:00.000Z');
const texts = [bodyText('A-1', 1, 1), bodyText('A-1', 1, 2)];

function thread(changes: Partial<PostRecord> = {}): PostRecord {
  const post = newPost({ key: 'A-1', campaign: 'A', network: 'x', account: '7', texts });
  post.ids.add('post_1');
  return Object.assign(post, { accepted: true, dueAt: due }, changes);
}
const row = (part: number, changes: Partial<LedgerRow> = {}): LedgerRow => ({
  time: new Date(due + 500).toISOString(),
  network: 'x',
  channel: '7',
  id: String(part),
  text: texts[part - 1] ?? '',
  media: [],
  parent: part === 1 ? null : String(part - 1),
  visible: true,
  ...changes,
});
const final = (state: string, changes: Partial<Final> = {}): Final => ({
  state,
  reason: null,
  networkPostId: state === 'published' ? '1' : null,
  doubts: 0,
  waiting: false,
  ...changes,
});
const rows = (...list: [number, LedgerRow[]][]) => new Map(list);
const whole = rows([1, [row(1)]], [2, [row(2)]]);
const none = rows();

const cases: [string, PostRecord, ReadonlyMap<number, LedgerRow[]>, Final | null, string[]][] = [
  ['is right', thread(), whole, final('published'), []],
  [
    'shows a part twice',
    thread(),
    rows([1, [row(1)]], [2, [row(2), row(2, { id: '9' })]]),
    final('published'),
    ['DUP'],
  ],
  ['has two ids for one key', thread({ ids: new Set(['a', 'b']) }), whole, final('published'), ['DUP']],
  ['is nowhere and unheard of', thread(), none, null, ['LOST']],
  ['still waits', thread(), none, final('scheduled'), ['STUCK', 'LOST']],
  ['waits for a time to come', thread(), none, final('scheduled', { waiting: true }), []],
  ['was missed and says so', thread(), none, final('missed'), []],
  ['is published and not live', thread(), none, final('published', { networkPostId: null }), ['FALSE-PUB']],
  ['is failed and live', thread(), whole, final('failed'), ['FALSE-NEG']],
  [
    'came early',
    thread(),
    rows([1, [row(1, { time: new Date(due - 500).toISOString() })]]),
    final('partial'),
    ['EARLY'],
  ],
  [
    'came late',
    thread({ latenessMs: 100 }),
    rows([1, [row(1, { time: new Date(due + 2_000).toISOString() })]]),
    final('partial'),
    ['LATE'],
  ],
  [
    'is live after a cancel',
    thread({ cancelledAt: due }),
    rows([1, [row(1)]]),
    final('partial'),
    ['AFTER-CANCEL'],
  ],
  [
    'is live under a hold',
    thread({ holds: [{ answeredAt: due, liftedAt: due + 900, inFlight: false }] }),
    rows([1, [row(1)]]),
    final('partial'),
    ['AFTER-HOLD'],
  ],
  [
    'was in flight when the hold came',
    thread({ holds: [{ answeredAt: due, liftedAt: due + 900, inFlight: true }] }),
    rows([1, [row(1)]]),
    final('partial'),
    [],
  ],
  [
    'says something else',
    thread({ bodies: [['another', 'text']] }),
    whole,
    final('published'),
    ['WRONG-BODY'],
  ],
  [
    'hangs on the wrong part',
    thread(),
    rows([1, [row(1)]], [2, [row(2, { parent: '99' })]]),
    final('published'),
    ['WRONG-BODY'],
  ],
  ['has another post’s receipt', thread(), whole, final('published', { networkPostId: '99' }), ['WRONG-ID']],
];

describe('the checker of the fault campaigns', () => {
  it.each(cases)('judges a post that %s', (_, post, ledger, last, expected) => {
    expect(violationsOf(post, ledger, last).map(({ check }) => check)).toEqual(expected);
  });
});
