import type { Bug } from './bug.ts';

const sendParts = 'src/actions/publishing/send-parts.ts';
const permit = 'src/store/publishing/open-permit.ts';
const schedule = 'src/core/publishing/lookup-schedule.ts';
const machine = 'src/core/publishing/step.ts';

/** The defects that this kind of program has had elsewhere, in our words. */
export const bugs: readonly Bug[] = [
  {
    number: 1,
    name: 'an unclear answer is tried again, as a job with three attempts would be',
    changes: [
      {
        file: 'src/actions/publishing/answer-to-event.ts',
        from: 'if (!left && !isNetworkError(error)) {',
        to: 'if (!left || isNetworkError(error)) {',
      },
    ],
    campaigns: ['B'],
  },
  {
    number: 2,
    name: 'the attempt is written after the call',
    changes: [
      {
        file: sendParts,
        from: '    const permit = await openPermit(',
        to: `    const early = { message, part, publishedIds: live.map(({ networkPostId }) => networkPostId), preparations };
    const answer = await sendPart(client, early, askedAt, 1e9);
    const permit = await openPermit(`,
      },
      {
        file: sendParts,
        from: '    const answer = await sendPart(client, step, askedAt, permit.remainingMs);\n',
        to: '',
      },
    ],
    campaigns: ['A'],
    points: [13],
  },
  {
    number: 3,
    name: 'the permit does not compare state, fence and revision',
    changes: [
      {
        file: permit,
        from: "where p.id = r.post and p.state = 'scheduled' and p.fence = r.fence and p.revision = r.revision\n    and not p.cancel_requested",
        to: 'where p.id = r.post and not p.cancel_requested',
      },
    ],
    campaigns: ['G'],
  },
  {
    number: 4,
    name: 'a lookup that is answered with 401 means absent',
    changes: [
      {
        file: 'src/networks/x/lookup.ts',
        from: "return { answer: 'unknown', why: error.reason.message };",
        to: "return { answer: 'absent' };",
      },
    ],
    campaigns: ['B'],
  },
  {
    number: 5,
    name: 'no quiet period',
    changes: [
      {
        file: schedule,
        from: '  secondsInDoubt >= quietSeconds;',
        to: '  secondsInDoubt >= quietSeconds * 0;',
      },
      { file: schedule, from: 'Math.min(60, quietSeconds);', to: 'Math.min(60, quietSeconds) * 0;' },
    ],
    campaigns: ['B'],
  },
  {
    number: 6,
    name: 'cancel does not look at the state',
    changes: [
      {
        file: machine,
        from: "return [from.phase, ['note_cancel'], { cancelRequested: true }];",
        to: "return ['cancelled'];",
      },
    ],
    campaigns: ['G'],
  },
  {
    number: 7,
    name: 'the HTTP client tries again by itself',
    changes: [
      {
        file: 'src/networks/x/call.ts',
        from: '    const ending = await xExchange(this.#endpoint, this.#token, request, call.signal, gate);',
        to: `    let ending = await xExchange(this.#endpoint, this.#token, request, call.signal, gate);
    if (ending.kind === 'no_answer')
      ending = await xExchange(this.#endpoint, this.#token, request, call.signal, new Gate());`,
      },
    ],
    campaigns: ['B'],
  },
  {
    number: 8,
    name: 'the hold is looked at before the permit only',
    changes: [{ file: permit, from: ' and r.hold_epoch = w.hold_epoch order by', to: ' order by' }],
    campaigns: ['G'],
  },
  {
    number: 9,
    name: 'commits do not wait for the disk',
    changes: [
      {
        file: 'src/store/database.ts',
        from: "    application_name: 'towncrier',",
        to: "    application_name: 'towncrier', options: '-c synchronous_commit=off',",
      },
    ],
    campaigns: ['D'],
  },
  {
    number: 10,
    name: 'a thread begins again at its first part',
    changes: [
      {
        file: sendParts,
        from: 'for (let part = live.length; part < message.parts.length; part++) {',
        to: 'for (let part = 0; part < message.parts.length; part++) {',
      },
      {
        file: permit,
        from: `    and not exists (select 1 from attempts t where t.post_id = r.post and t.part = r.part
      and t.outcome in ('published', 'found'))
`,
        to: '',
      },
    ],
    campaigns: ['A'],
    points: [13],
  },
  {
    number: 11,
    name: 'the newest medium of the account is taken for ours',
    changes: [
      {
        file: 'src/networks/instagram/lookup.ts',
        from: `({ caption = '', timestamp }) => comparable(caption) === wanted && Date.parse(timestamp) >= since,
  );`,
        to: '(_, index) => index === 0 && wanted !== null,\n  );',
      },
    ],
    campaigns: ['B'],
  },
  {
    number: 12,
    name: 'bookkeeping that throws after the send makes it a failed one',
    changes: [
      {
        file: 'src/actions/publishing/send-part.ts',
        from: '    return { published };',
        to: "    left = false;\n    if (published.networkPostId !== '') throw new Error('bookkeeping');\n    return { published };",
      },
    ],
    campaigns: ['F'],
  },
];
