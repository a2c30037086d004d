#!/usr/bin/env node
import { runReview } from './review.ts';

const USAGE = `usage: carecue COMMAND

  review             read conversations as JSON Lines on stdin, write reviews as JSON Lines on stdout
  review --explain   the same as a report for people: the cues of each draft, both gates of each rule and their words
`;

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<void> | undefined>> = {
  review(args) {
    if (args.some((arg) => arg !== '--explain')) return undefined;
    return runReview(process.stdin, process.stdout, { isExplained: args.includes('--explain') });
  },
};

/** A reader that closes early (`| head`) is no failure. */
const isClosedPipe = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EPIPE';

const name = process.argv[2] ?? '';
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
const run = command?.(process.argv.slice(3));
if (run) {
  await run.catch((error: unknown) => {
    if (!isClosedPipe(error)) throw error;
  });
} else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
