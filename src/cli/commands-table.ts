/** How a command is called, and the file that does it, loaded only when it is called. */
export interface CommandEntry {
  /** `noun verb <argument>` in commander's notation; a noun groups its verbs. */
  readonly name: string;
  readonly about: string;
  readonly options?: readonly (readonly [flag: string, meaning: string, fallback?: string])[];
  /** Called with the arguments in order, then the options. */
  readonly run: (...args: never[]) => Promise<void>;
}

const json = ['--json', 'answer as JSON'] as const;
const networks = ['--networks <list>', 'only these, e.g. x,facebook,instagram'] as const;

/** What the nouns that group verbs are about. */
export const groups: Readonly<Record<string, string>> = {
  post: 'list, show, cancel, retry or resolve posts',
  article: 'list or show articles',
  channel: 'list, add or check channels',
};

export const commands: readonly CommandEntry[] = [
  {
    name: 'start',
    about: 'everything at once, on the sandbox networks, with the sample article',
    run: async () => (await import('./commands/start.ts')).start(),
  },
  {
    name: 'serve',
    about: 'the API, the scheduler and the workers',
    options: [['--no-workers', 'without workers; run `worker` elsewhere']],
    run: async (options: { workers: boolean }) => (await import('./commands/serve.ts')).serve(options),
  },
  {
    name: 'worker',
    about: 'workers only, on the database of DATABASE_URL',
    run: async () => (await import('./commands/serve.ts')).worker(),
  },
  {
    name: 'sandbox',
    about: 'the sandbox networks, news site and readers’ feed alone',
    run: async () => (await import('./commands/serve.ts')).sandbox(),
  },
  {
    name: 'migrate',
    about: 'bring the database’s schema up to date',
    run: async () => (await import('./commands/serve.ts')).migrate(),
  },
  {
    name: 'doctor',
    about: 'check the settings, the database, the queue and every channel',
    options: [json],
    run: async (options: { json?: boolean }) => (await import('./commands/doctor.ts')).doctor(options),
  },
  {
    name: 'read [source]',
    about: 'read an article from a file, a URL or - (standard input)',
    options: [json, ['--jsonl', 'read JSON lines from standard input, answer one line each']],
    run: async (source: string | undefined, options: { json?: boolean; jsonl?: boolean }) =>
      (await import('./commands/read.ts')).read(source, options),
  },
  {
    name: 'sentences',
    about: 'split text into sentences',
    options: [['--jsonl', 'read JSON lines from standard input, answer one line each']],
    run: async () => (await import('./commands/sentences.ts')).sentences(),
  },
  {
    name: 'split <source>',
    about: 'show the posts that an article would give; needs no server',
    options: [networks, json],
    run: async (source: string, options: { networks?: string; json?: boolean }) =>
      (await import('./commands/split.ts')).split(source, options),
  },
  {
    name: 'publish <source>',
    about: 'import an article, make its posts and schedule them',
    options: [
      ['--at <time>', 'now, or a time such as 2026-11-23T09:00:00+02:00; next slots when left out'],
      networks,
      ['--wait', 'wait until every post has gone out or needs somebody'],
      json,
    ],
    run: async (
      source: string,
      options: { at?: string; networks?: string; wait?: boolean; json?: boolean },
    ) => (await import('./commands/publish.ts')).publish(source, options),
  },
  {
    name: 'hold',
    about: 'let nothing leave',
    options: [
      ['--reason <text>', 'why, for everybody to read'],
      ['--network <name>', 'only this network'],
      ['--channel <id>', 'only this channel'],
      ['--except-breaking', 'breaking posts still leave'],
      json,
    ],
    run: async (options: {
      reason?: string;
      network?: string;
      channel?: string;
      exceptBreaking?: boolean;
      json?: boolean;
    }) => (await import('./commands/hold.ts')).hold(options),
  },
  {
    name: 'resume <hold>',
    about: 'lift a hold',
    options: [
      ['--overdue <choice>', 'what becomes of overdue posts: review, slots, space or drop', 'review'],
      json,
    ],
    run: async (hold: string, options: { overdue: string; json?: boolean }) =>
      (await import('./commands/hold.ts')).resume(hold, options),
  },
  {
    name: 'post list',
    about: 'list posts',
    options: [
      ['--state <list>', 'only these states, by comma'],
      ['--network <name>', 'only this network'],
      ['--article <id>', 'only this article’s'],
      json,
    ],
    run: async (options: { state?: string; network?: string; article?: string; json?: boolean }) =>
      (await import('./commands/post.ts')).listPosts(options),
  },
  {
    name: 'post show <id>',
    about: 'one post with every attempt',
    options: [json],
    run: async (id: string, options: { json?: boolean }) =>
      (await import('./commands/post.ts')).showOne(id, options),
  },
  {
    name: 'post cancel <id>',
    about: 'make sure that a post never appears',
    options: [json],
    run: async (id: string, options: { json?: boolean }) =>
      (await import('./commands/post.ts')).cancel(id, options),
  },
  {
    name: 'post retry <id>',
    about: 'send a failed or missed post after all',
    options: [json],
    run: async (id: string, options: { json?: boolean }) =>
      (await import('./commands/post.ts')).retry(id, options),
  },
  {
    name: 'post resolve <id>',
    about: 'settle a post that may be live',
    options: [
      ['--live <url>', 'it is live, here'],
      ['--absent <then>', 'it is not: resend or cancel'],
      ['--abandon', 'give up without knowing'],
      json,
    ],
    run: async (id: string, options: { live?: string; absent?: string; abandon?: boolean; json?: boolean }) =>
      (await import('./commands/post.ts')).resolve(id, options),
  },
  {
    name: 'article list',
    about: 'list articles',
    options: [json],
    run: async (options: { json?: boolean }) => (await import('./commands/article.ts')).listArticles(options),
  },
  {
    name: 'article show <id>',
    about: 'one article with its posts',
    options: [json],
    run: async (id: string, options: { json?: boolean }) =>
      (await import('./commands/article.ts')).showArticle(id, options),
  },
  {
    name: 'channel list',
    about: 'list channels',
    options: [json],
    run: async (options: { json?: boolean }) => (await import('./commands/channel.ts')).listChannels(options),
  },
  {
    name: 'channel add',
    about: 'connect a channel; the access token is read from standard input',
    options: [
      ['--network <name>', 'x, facebook or instagram'],
      ['--name <text>', 'how people call it'],
      ['--external-id <id>', 'the network’s own id of the account'],
      json,
    ],
    run: async (options: { network?: string; name?: string; externalId?: string; json?: boolean }) =>
      (await import('./commands/channel.ts')).addChannel(options),
  },
  {
    name: 'channel check <id>',
    about: 'ask the network whether the channel works',
    options: [json],
    run: async (id: string, options: { json?: boolean }) =>
      (await import('./commands/channel.ts')).checkChannel(id, options),
  },
];
