#!/usr/bin/env node
import { runReview } from './review.ts';

const USAGE = `usage: carecue COMMAND

  review   read conversations as JSON Lines on stdin, write reviews as JSON Lines on stdout
`;

const COMMANDS: Readonly<Record<string, () => Promise<void>>> = {
  review: () => runReview(process.stdin, process.stdout),
};

/** A reader that closes early (`| head`) is no failure. */
const isClosedPipe = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EPIPE';

const name = process.argv[2] ?? '';
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command) {
  await command().catch((error: unknown) => {
    if (!isClosedPipe(error)) throw error;
  });
} else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
