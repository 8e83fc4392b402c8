import { TowncrierError } from '../../core/errors.ts';

/** One answer for all that goes wrong on the way: refused connection, reset, TLS, time, unreadable answer. */
export function pageUnreachable(cause?: unknown): TowncrierError {
  return new TowncrierError('network', 'page_unreachable', 'The page could not be fetched in time.', {
    field: 'url',
    remedy: 'Try again later, or paste the text of the article.',
    cause,
  });
}

/** What an HTTP status of 400 and above means for an editor; `details.status` has the number. */
export function statusError(status: number): TowncrierError {
  const more = { field: 'url', details: { status } };
  if (status === 404 || status === 410) {
    return new TowncrierError(
      'network',
      'page_gone',
      `The site says that there is no such page (${status}).`,
      {
        ...more,
        remedy: 'Check the address.',
      },
    );
  }
  if (status === 401 || status === 402 || status === 403 || status === 451) {
    return new TowncrierError(
      'network',
      'page_forbidden',
      `The site does not show this page to us (${status}).`,
      {
        ...more,
        remedy: 'Paste the text of the article.',
      },
    );
  }
  return new TowncrierError('network', 'page_unavailable', `The site answered with an error (${status}).`, {
    ...more,
    remedy: 'Try again later, or paste the text of the article.',
  });
}

export function typeRefused(): TowncrierError {
  return new TowncrierError(
    'validation',
    'content_type_refused',
    'What is at this address is not a page of text.',
    {
      field: 'url',
      remedy: 'Give the address of the article itself.',
    },
  );
}

export function tooManyRedirects(): TowncrierError {
  return new TowncrierError('validation', 'too_many_redirects', 'The address is redirected too often.', {
    field: 'url',
    remedy: 'Give the address at which the article is read.',
  });
}
