import { writeFileSync } from 'node:fs';
import { analyseConversation, analyseDraft } from '../../src/engine/analysis.ts';
import { featuresOfAnswers } from '../../src/engine/answering.ts';
import { findByPatterns } from '../../src/engine/cues/cue-patterns.ts';
import { readTurn } from '../../src/engine/customer/turn-reading.ts';
import { featureNames } from '../../src/engine/learned/features.ts';
import type { StoredLabel } from '../../src/engine/learned/linear.ts';
import { CONTEXT_LABELS, type ContextLabel, REPLY_LABELS, type ReplyLabel } from '../../src/engine/learned/models.ts';
import { matchByPatterns } from '../../src/engine/questions.ts';
import { tokenise } from '../../src/engine/tokens.ts';
import { CASES } from '../engine/cue-cases.ts';
import { CLARITY_CASES } from '../engine/cue-cases-of-clarity.ts';
import { RULE_CASES } from '../engine/cue-cases-of-rules.ts';
import { isLabelled, sentences, trainingPairs, turns } from './data.ts';
import { type Fit, fitLogistic } from './logistic.ts';

/**
 * Fits the two linear models of `src/engine/learned` to the labelled text beside this file (see SOURCES.md there: our own
 * and openly licensed only) and prints what they reach on text that they did not see: five folds, beside the
 * lexicons alone. Run by `npm run train`. The same data gives the same files.
 */

const FOLDS = 5;
/** A specified case weighs as much as so many lines of text. */
const CASE_COPIES = 8;
/** Weights under this, in hundredths of a logit, decide nothing. */
const LEAST_WEIGHT = 15;

/** One text with, for each label, whether it holds; `undefined` where the labels leave it open. */
interface Sample<Label extends string> {
  readonly features: ReadonlySet<string>;
  readonly labels: Readonly<Record<Label, boolean | undefined>>;
  /** What the lexicons alone say. */
  readonly ruled: ReadonlySet<string>;
  /** Texts of one conversation are in one fold. */
  readonly group: number;
}

interface Options {
  readonly penalty: number;
  /** A feature seen in fewer texts than this is chance. */
  readonly leastTexts: number;
  /** How much a positive counts against a negative. */
  readonly positiveWeight: number;
}

interface Fitted<Label extends string> {
  readonly index: ReadonlyMap<string, number>;
  readonly fits: Readonly<Record<Label, Fit>>;
}

const record = <Label extends string, Value>(labels: readonly Label[], make: (label: Label) => Value) =>
  Object.fromEntries(labels.map((label) => [label, make(label)])) as Record<Label, Value>;

/** How long people write depends on the channel and not on what they feel. */
const withoutLength = (names: ReadonlySet<string>) => new Set([...names].filter((name) => !name.startsWith('l:')));

function contextSamples(): Sample<ContextLabel>[] {
  const texts = [...trainingPairs(), ...turns()];
  return texts.map(({ customer, labels }, group) => {
    const { sentences: read } = readTurn(customer);
    const signs = new Set(read.flatMap((sentence) => sentence.signs.map(({ name }) => name as string)));
    return {
      features: withoutLength(featureNames(read.map(({ text, tokens, signs }) => ({ text, tokens, hits: signs })))),
      labels: record(CONTEXT_LABELS, (label) => isLabelled(labels.ctx, label)),
      ruled: new Set(CONTEXT_LABELS.filter((label) => SIGNS[label].some((sign) => signs.has(sign)))),
      group,
    };
  });
}

const SIGNS: Readonly<Record<ContextLabel, readonly string[]>> = {
  complaint: ['failure', 'trouble', 'strong'],
  emotion: ['mild', 'strong'],
  strong: ['strong'],
  question: ['asks', 'requests'],
  thanks: ['thanks'],
  closing: ['closing'],
};

function replySamples(): Sample<ReplyLabel>[] {
  const samples: Sample<ReplyLabel>[] = [];
  const sampleOf = (text: string, group: number, labels: Sample<ReplyLabel>['labels']) => {
    const tokens = tokenise(text);
    const hits = findByPatterns(tokens);
    samples.push({
      features: featureNames([{ text, tokens, hits }]),
      labels,
      ruled: new Set(hits.map(({ name }) => name)),
      group,
    });
  };
  for (const [group, { agent, labels }] of trainingPairs().entries()) {
    for (const { from, to, text, part } of analyseDraft({ text: agent, revision: 1 }).sentences) {
      if (part === 'signature') continue;
      const ruled = new Set<string>(findByPatterns(tokenise(text)).map(({ name }) => name));
      const labelled = record(REPLY_LABELS, (label) => {
        const span = labels.cues[label];
        if (span === undefined) return false;
        const at = agent.indexOf(span);
        if (at < to && at + span.length > from) return true;
        // A row names one place of each cue; another sentence may carry it as well.
        return ruled.has(label) ? undefined : false;
      });
      sampleOf(text, group, labelled);
    }
  }
  for (const [at, { text, cues }] of sentences().entries()) {
    sampleOf(
      text,
      1_000_000 + at,
      record(REPLY_LABELS, (label) => cues.includes(label)),
    );
  }
  // The cases by which the patterns are specified: each says something of one cue only.
  for (const [at, [name, { does, doesNot }]] of [...CASES, ...CLARITY_CASES, ...RULE_CASES].entries()) {
    const label = REPLY_LABELS.find((each) => each === name);
    if (!label) continue;
    for (const [text, holdsHere] of [
      ...does.map((text) => [text, true] as const),
      ...doesNot.map((text) => [text, false] as const),
    ]) {
      const labelled = record(REPLY_LABELS, (each) => (each === label ? holdsHere : undefined));
      for (let copy = 0; copy < CASE_COPIES; copy += 1) sampleOf(text, 2_000_000 + at, labelled);
    }
  }
  return samples;
}

/** Questions with their reply. Of a row with several open questions nobody knows which one is meant: it is left out. */
function answerSamples(): Sample<'unanswered'>[] {
  return trainingPairs().flatMap(({ id, history, customer, agent, first_reply, labels }, group) => {
    if (!labels.ctx.question || labels.answers === 'na') return [];
    const isUnanswered = labels.answers === 'no';
    const conversation = analyseConversation({
      id,
      version: 1,
      turns: [...history, { role: 'customer', text: customer }],
      isVisible: true,
      channel: 'unknown',
      isFirstReply: first_reply,
    });
    const draft = analyseDraft({ text: agent, revision: 1 }, conversation);
    const matched = matchByPatterns(conversation, draft);
    if (isUnanswered && matched.length > 1) return [];
    return featuresOfAnswers(conversation, draft, matched).map((features, at) => ({
      features,
      labels: { unanswered: isUnanswered },
      ruled: new Set(matched[at]?.state === 'answered' ? [] : ['unanswered']),
      group,
    }));
  });
}

function fitAll<Label extends string>(
  samples: readonly Sample<Label>[],
  labels: readonly Label[],
  options: Options,
): Fitted<Label> {
  const counts = new Map<string, number>();
  for (const { features } of samples) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const index = new Map<string, number>();
  for (const [name, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (count >= options.leastTexts) index.set(name, index.size);
  const places = samples.map(({ features }) => [...features].flatMap((name) => index.get(name) ?? []));
  const fits = record(labels, (label) => {
    const known = samples.flatMap((sample, at) => {
      const holds = sample.labels[label];
      return holds === undefined ? [] : [{ features: places[at] ?? [], label: holds }];
    });
    return fitLogistic(known, index.size, { ...options, steps: 300 });
  });
  return { index, fits };
}

function holds<Label extends string>(
  { index, fits }: Fitted<Label>,
  features: ReadonlySet<string>,
  label: Label,
): boolean {
  const { bias, weights } = fits[label];
  let sum = bias;
  for (const name of features) sum += weights[index.get(name) ?? -1] ?? 0;
  return sum > 0;
}

class Count {
  right = 0;
  found = 0;
  true = 0;
  add(truth: boolean, guess: boolean) {
    if (truth && guess) this.right += 1;
    if (guess) this.found += 1;
    if (truth) this.true += 1;
  }
  get f1() {
    return (2 * this.right) / (this.found + this.true || 1);
  }
}

/** Five folds: each text is judged by a model that did not see its conversation. */
function crossValidate<Label extends string>(
  samples: readonly Sample<Label>[],
  labels: readonly Label[],
  options: Options,
) {
  const table = record(labels, () => ({ learned: new Count(), ruled: new Count() }));
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isTest = ({ group }: Sample<Label>) => group % FOLDS === fold;
    const fitted = fitAll(
      samples.filter((sample) => !isTest(sample)),
      labels,
      options,
    );
    for (const sample of samples.filter(isTest)) {
      for (const label of labels) {
        const truth = sample.labels[label];
        if (truth === undefined) continue;
        table[label].learned.add(truth, holds(fitted, sample.features, label));
        table[label].ruled.add(truth, sample.ruled.has(label));
      }
    }
  }
  return table;
}

function stored<Label extends string>({ index, fits }: Fitted<Label>, labels: readonly Label[]): StoredLabel[] {
  const names = [...index.keys()];
  return labels.map((label) => {
    const { bias, weights } = fits[label];
    const lines = names.flatMap((name, at) => {
      const weight = Math.round((weights[at] ?? 0) * 100);
      return Math.abs(weight) >= LEAST_WEIGHT ? [`${name} ${weight}`] : [];
    });
    return { label, bias: Math.round(bias * 100), weights: lines };
  });
}

function train<Label extends string>(
  title: string,
  file: string,
  samples: readonly Sample<Label>[],
  labels: readonly Label[],
  options: Options,
) {
  const table = crossValidate(samples, labels, options);
  console.log(`${title}: ${samples.length} texts, F1 in five folds\n`);
  console.log('label          positives  lexicons  learned');
  for (const label of labels) {
    const { learned, ruled } = table[label];
    console.log(
      label.padEnd(14),
      String(learned.true).padStart(9),
      ruled.f1.toFixed(2).padStart(9),
      learned.f1.toFixed(2).padStart(8),
    );
  }
  const better = labels.filter((label) => table[label].learned.f1 > table[label].ruled.f1);
  const text = `${JSON.stringify({ labels: stored(fitAll(samples, better, options), better) }, undefined, 2)}\n`;
  writeFileSync(new URL(`../../src/engine/learned/${file}`, import.meta.url), text);
  console.log(`\n${file}: ${Math.round(text.length / 1000)} kB\n`);
}

const TEXT: Options = { penalty: 10, leastTexts: 3, positiveWeight: 1.5 };
/** Few features and few questions: a little less penalty. */
const ANSWERS: Options = { penalty: 2, leastTexts: 3, positiveWeight: 1.5 };

// What answers are made of is read by the other two models: they are fitted first, in a run of their own.
if (process.argv[2] === 'answers') {
  train('Answers', 'answer.json', answerSamples(), ['unanswered'], ANSWERS);
} else {
  train('Customers', 'customer.json', contextSamples(), CONTEXT_LABELS, TEXT);
  train('Replies', 'reply.json', replySamples(), REPLY_LABELS, TEXT);
}
