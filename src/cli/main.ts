#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { TowncrierError } from '../core/errors.ts';
import { type CommandEntry, commands, groups } from './commands-table.ts';
import { exitCodeOf } from './exit-codes.ts';
import { errorObject, errorText } from './output.ts';

const oldestNode = 24;

function program(): Command {
  const root = new Command('towncrier').description('From an article to the feeds.').exitOverride();
  for (const entry of commands) add(root, entry);
  return root;
}

/** `post list` becomes the command `list` in the group `post`. */
function add(root: Command, entry: CommandEntry): void {
  const [first = '', second] = entry.name.split(' ');
  const grouped = second !== undefined && /^[a-z]/.test(second);
  const parent = grouped
    ? (root.commands.find((known) => known.name() === first) ??
      root
        .command(first)
        .description(groups[first] ?? '')
        .exitOverride())
    : root;
  const command = parent
    .command(grouped ? entry.name.slice(first.length + 1) : entry.name)
    .description(entry.about);
  command.exitOverride();
  for (const [flag, meaning, fallback] of entry.options ?? []) command.option(flag, meaning, fallback);
  command.action((...args: unknown[]) => {
    // commander adds the command itself as the last argument.
    const run = entry.run as (...given: unknown[]) => Promise<void>;
    return run(...args.slice(0, -1));
  });
}

const wrongCall = (error: CommanderError): TowncrierError =>
  new TowncrierError('usage', 'wrong_call', error.message.replace(/^error: /, ''), {
    remedy: 'See `towncrier --help`, or `--help` after a command.',
  });

async function main(): Promise<void> {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    throw new Error(
      `Towncrier needs Node ${oldestNode} or newer, this is ${process.versions.node}. Start it with \`npm start\` or \`npm run -s towncrier\`, which bring their own.`,
    );
  }
  await program().parseAsync();
}

// A closed pipe (`… | head`) ends the program; there is nobody left to tell.
process.stdout.on('error', () => process.exit(0));

main().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    // commander has told a person already.
    if (process.exitCode !== 0 && process.argv.includes('--json'))
      process.stdout.write(`${JSON.stringify(errorObject(wrongCall(error)))}\n`);
    return;
  }
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(errorObject(error))}\n`);
  process.stderr.write(`${errorText(error)}\n`);
  if (process.env['DEBUG'] !== undefined && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = exitCodeOf(error);
});
