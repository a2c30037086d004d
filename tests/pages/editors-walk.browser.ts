import process from 'node:process';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { CHECKS, editorsOfRun, WALK_STEPS } from './cases.ts';
import { agentAt, stageOfFile } from './editing.ts';
import { browserName } from './stage.ts';
import { anyStep, type Walk } from './walking.ts';

/**
 * An agent who does anything in any order, our words among it. A failure prints the seed and the shortest walk that fails;
 * CARECUE_SEED walks it again.
 */

const stage = stageOfFile();
const SEED = Number(process.env.CARECUE_SEED ?? 20_261_124);
const LONGEST_WALK = 40;
/** Milliseconds for finding the shortest walk. */
const SHRINKING = 120_000;

/** Steps from which a walk surely meets what an editor is known to fail at; a shorter one may or may not. */
const SURE_STEPS = 500;

type EditorOfRun = (typeof editorsOfRun)[number];
const isKnown = ({ known }: EditorOfRun) =>
  known?.some(({ check, browser }) => check === 'walk' && browser === browserName) ?? false;

describe.each(editorsOfRun.filter((editor) => WALK_STEPS >= SURE_STEPS || !isKnown(editor)))('$name', (editor) => {
  const agent = agentAt(stage, editor);
  const walks = isKnown(editor) ? it.fails : it;

  describe(CHECKS.walk, () => {
    walks(
      `of ${WALK_STEPS} steps: model, words and expectation are the same after each`,
      {
        timeout: 900_000,
      },
      async () => {
        let walked = 0;
        const walking = fc.asyncProperty(
          fc.commands(anyStep, { maxCommands: LONGEST_WALK, size: 'max' }),
          async (steps) => {
            await agent.reopen();
            const walk: Walk = { agent, steps: 0 };
            await fc.asyncModelRun(() => ({ model: { text: '', anchor: 0, focus: 0 }, real: walk }), steps);
            walked += walk.steps;
          },
        );
        for (let round = 0; walked < WALK_STEPS; round++) {
          await fc.assert(walking, { numRuns: 1, seed: SEED + round, interruptAfterTimeLimit: SHRINKING });
        }
      },
    );
  });
});
