import type { Problem, Reason } from '../post.ts';

/** What an editor reads when a post did not go its way: what happened, what to do. */
export const reasons = {
  missed: {
    code: 'missed',
    message: 'Its time passed by more than its lateness limit; nothing was sent.',
    remedy: 'Reschedule it, or send it now with retry.',
  },
  backlog: {
    code: 'backlog',
    message: 'It was overdue after an outage, with more than five others on its channel; nothing was sent.',
    remedy: 'Reschedule it if it is still news.',
  },
  resume: {
    code: 'partial',
    message: 'The thread stopped more than ten minutes ago, or was edited since; its first parts are live.',
    remedy: 'Finish it (resolve: absent, resend), or leave it as it is (resolve: abandon).',
  },
  unauthorized: {
    code: 'unauthorized',
    message: 'The channel is not connected; nothing was sent.',
    remedy: 'Reconnect the channel, then retry the post.',
  },
  notPrepared: {
    code: 'unavailable',
    message: 'Its pictures could not be prepared; nothing was sent.',
    remedy: 'It is tried again by itself; if it lasts, look at the log.',
  },
  inDoubt: {
    code: 'in_doubt',
    message: 'The answer to the send is not known. The network is being asked.',
    remedy: 'Nothing to do: this settles itself within minutes.',
  },
  uncertain: {
    code: 'uncertain',
    message: 'It may be live, and the network could not be asked.',
    remedy: 'Look at the channel. Live: resolve with its link. Not there: resolve as absent. Or give up.',
  },
  absentTwice: {
    code: 'unavailable',
    message: 'Whatever was sent got no clear answer, and lookups show that nothing is live.',
    remedy: 'See whether the network had an outage or the database was restored, then retry.',
  },
  resend: {
    code: 'resend',
    message: 'The first send is surely not live; it is sent once more.',
    remedy: 'Nothing to do.',
  },
  restored: {
    code: 'in_doubt',
    message:
      'It came due while this database stood still; it may have been sent. The network is being asked.',
    remedy: 'Nothing to do: this settles itself within minutes.',
  },
  liveByPerson: {
    code: 'resolved',
    message: 'A person found it live.',
    remedy: 'Nothing to do.',
  },
} as const satisfies Record<string, Reason>;

/** A post that fails the check before sending; the first problem leads. */
export function refusedReason(problems: readonly [Problem, ...Problem[]]): Reason {
  const [first] = problems;
  const media = first.field.includes('media');
  return {
    code: media ? 'media' : 'config',
    message: problems.map((problem) => problem.message).join(' '),
    remedy: `Edit ${first.field}, then retry.`,
  };
}
