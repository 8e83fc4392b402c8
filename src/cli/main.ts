import { Command, CommanderError } from 'commander';
import { errorFields } from './json-lines.ts';

/** Every command: how it is called, and the file that does it, loaded only when it is called. */
const commands = [
  {
    name: 'read [source]',
    about: 'read an article from a file, a URL or - (standard input)',
    options: [
      ['--json', 'answer as JSON'],
      ['--jsonl', 'read JSON lines from standard input, answer one line each'],
    ],
    run: async (source: string | undefined, options: Record<string, boolean>) =>
      (await import('./commands/read.ts')).read(source, options),
  },
  {
    name: 'sentences',
    about: 'split text into sentences',
    options: [['--jsonl', 'read JSON lines from standard input, answer one line each']],
    run: async () => (await import('./commands/sentences.ts')).sentences(),
  },
] as const;

const exitCodes: Readonly<Record<string, number>> = {
  usage: 2,
  not_found: 3,
  validation: 4,
  too_large: 4,
  auth: 5,
  forbidden: 5,
  unavailable: 7,
  network: 7,
  conflict: 6,
};

async function main(): Promise<void> {
  const program = new Command('towncrier').exitOverride();
  for (const { name, about, options, run } of commands) {
    const command = program.command(name).description(about);
    for (const [flag, meaning] of options) command.option(flag, meaning);
    command.action(run);
  }
  await program.parseAsync();
}

main().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    return;
  }
  const fields = errorFields(error);
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: fields })}\n`);
  process.stderr.write(`${fields.message}${fields.remedy === undefined ? '' : ` ${fields.remedy}`}\n`);
  const kind = error instanceof Error && 'kind' in error ? String(error.kind) : '';
  process.exitCode = exitCodes[kind] ?? 1;
});
