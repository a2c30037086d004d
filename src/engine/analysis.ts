import type {
  Conversation,
  ConversationAnalysis,
  Cue,
  CueName,
  Draft,
  DraftAnalysis,
  Question,
  QuestionKind,
  Sentence,
  Span,
  TurnSpan,
} from './types.ts';

/** A first, plain reading; the deeper one replaces it behind the same three functions. */

const CUES: readonly (readonly [CueName, RegExp])[] = [
  ['courtesy', /\bplease\b|\bmay i\b|\bcould you\b|\bhappy to (?:help|assist)\b/gi],
  ['greeting', /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^.!?,\n]{0,30}/gi],
  ['thanks_value', /\b(?:thank you|thanks) (?:for|so much)\b|\bi appreciate\b/gi],
  ['apology', /\b(?:sorry|apologi[sz]e|apologies)\b/gi],
  ['empathy', /\bi (?:can )?(?:understand (?:why|how|that)|see why)\b|\bmust (?:be|have been)\b/gi],
  ['next_step', /\bi(?:'ll| will|'ve| have|'m| am) \w+(?:ed|ing)?\b/gi],
  ['action', /\bi(?:'ve| have) (?:just )?(?:\w+ed|sent|found|made)\b/gi],
  [
    'time_frame',
    /\b(?:by|within|in|before|until) (?:\d+|tomorrow|monday|tuesday|wednesday|thursday|friday)\b|\btoday\b/gi,
  ],
  ['reason', /\bbecause\b|\bso that\b|\bdue to\b/gi],
  ['refusal', /^no\b|\bnot possible\b|\b(?:can't|cannot|unable to)\b/gi],
  ['alternative', /\bwhat i can do\b|\binstead\b/gi],
  ['offer_help', /\banything else\b|\blet me know if\b/gi],
  ['warm_close', /\bhave a (?:great|good|nice|lovely)\b|\benjoy\b|\btake care\b/gi],
  ['blame', /\byou should have\b|\bas i (?:already )?(?:said|told you)\b|\byou failed to\b/gi],
  ['minimising', /\bcalm down\b|\brelax\b|\bnot a big deal\b/gi],
  ['formula', /\bany inconvenience\b/gi],
  ['blank', /\{[\w. ]{1,40}\}|\[[A-Z_ ]{2,40}\]|\bX{4,}\b|<<[^<>]{1,40}>>|_{3,}/g],
];

function turnSpan(conversation: Conversation, turn: number, from: number, to: number): TurnSpan {
  return { turn, from, to, text: conversation.turns[turn]?.text.slice(from, to) ?? '' };
}

function find(conversation: Conversation, latest: readonly TurnSpan[], pattern: RegExp): TurnSpan | undefined {
  for (const span of latest) {
    const match = pattern.exec(span.text);
    if (match)
      return turnSpan(conversation, span.turn, span.from + match.index, span.from + match.index + match[0].length);
  }
  return undefined;
}

function kindOf(text: string): QuestionKind {
  const starts: readonly (readonly [QuestionKind, RegExp])[] = [
    ['when', /\bwhen\b/i],
    ['how-much', /\bhow much\b/i],
    ['where', /\bwhere\b/i],
    ['why', /\bwhy\b/i],
    ['who', /\bwho\b/i],
    ['which', /\bwhich\b/i],
    ['how', /\bhow\b/i],
    ['request', /\b(?:can|could) you\b|\bplease\b/i],
    ['what', /\bwhat\b/i],
  ];
  return starts.find(([, pattern]) => pattern.test(text))?.[0] ?? 'yes-no';
}

const words = (text: string) => text.toLowerCase().match(/[a-z]{4,}/g) ?? [];

/** What the conversation asks for; to be computed once per conversation version. */
export function analyseConversation(conversation: Conversation): ConversationAnalysis {
  const { turns } = conversation;
  const lastAgent = turns.findLastIndex((turn) => turn.role === 'agent');
  const latest = turns.flatMap((turn, index) =>
    turn.role === 'customer' && index > lastAgent ? [turnSpan(conversation, index, 0, turn.text.length)] : [],
  );
  const seen = (pattern: RegExp) => find(conversation, latest, pattern);
  const failure = seen(
    /\b(?:was due|still (?:isn't|hasn't|not)|never (?:came|arrived)|charged (?:me )?twice|broken|damaged|late|nobody answers)\b/i,
  );
  const strong = seen(/\b(?:furious|unacceptable|ridiculous|i'm gone|third time)\b/i);
  const questions: Question[] = latest.flatMap((span) =>
    [...span.text.matchAll(/[^.!?\n]*\?/g)].map((match): Question => {
      const from = span.from + match.index + (match[0].length - match[0].trimStart().length);
      const asked = turnSpan(conversation, span.turn, from, span.from + match.index + match[0].length);
      return { kind: kindOf(asked.text), span: asked, stems: words(asked.text), state: 'open' };
    }),
  );
  return {
    isVisible: conversation.isVisible,
    isFirstReply: conversation.isFirstReply ?? lastAgent < 0,
    channel: conversation.channel,
    latest,
    complaint: failure,
    intensity: strong ? 'strong' : 'none',
    emotion: strong,
    questions,
    thanks: seen(/\bthank(?:s| you)\b/i),
    closing: seen(/\b(?:bye|goodbye|have a good day)\b/i),
    failure,
    repeat: seen(/\b(?:second|third|again) time\b/i),
    wait: seen(/\bwas due\b|\bwaiting\b/i),
    serious: seen(/\bpassed away\b|\bfuneral\b/i),
    customerName: conversation.customerName,
    agentName: conversation.agentName,
    details: [],
    issue: failure ? { span: failure, stems: words(failure.text) } : undefined,
    earlier: new Map(),
    stems: new Set(latest.flatMap(({ text }) => words(text))),
  };
}

/** The agent's own words: sentences, cues and content stems, with spans in `draft.text`. */
export function analyseDraft(draft: Draft, _conversation?: ConversationAnalysis): DraftAnalysis {
  const sentences: Sentence[] = [];
  const cues: Cue[] = [];
  const stems = new Map<string, Span>();
  for (const match of draft.text.matchAll(/[^.!?\n]+[.!?]*/g)) {
    const lead = match[0].length - match[0].trimStart().length;
    const text = match[0].trim();
    if (text === '') continue;
    const from = match.index + lead;
    const sentence = sentences.length;
    sentences.push({ from, to: from + text.length, text, part: 'body', isComplete: /[.!?]$/.test(text) });
    for (const [name, pattern] of CUES) {
      for (const hit of text.matchAll(pattern)) {
        cues.push({ name, sentence, from: from + hit.index, to: from + hit.index + hit[0].length });
      }
    }
    for (const hit of text.matchAll(/[a-z]{4,}/gi)) {
      stems.set(hit[0].toLowerCase(), { from: from + hit.index, to: from + hit.index + hit[0].length });
    }
  }
  const wordCount = draft.text.match(/\S+/g)?.length ?? 0;
  const typing = sentences.findIndex(
    ({ from, to, isComplete }) => !isComplete && draft.caret !== undefined && draft.caret >= from && draft.caret <= to,
  );
  return {
    text: draft.text,
    sentences,
    cues,
    stems,
    wordCount,
    isHolding: wordCount < 3,
    ...(typing >= 0 ? { typing } : {}),
  };
}

/** The conversation's questions, each answered, deferred or still open in this draft. */
export function matchQuestions(conversation: ConversationAnalysis, draft: DraftAnalysis): Question[] {
  return conversation.questions.map((question) => {
    const stem = question.stems.find((each) => draft.stems.has(each));
    const span = stem === undefined ? undefined : draft.stems.get(stem);
    return span ? { ...question, state: 'answered', answeredBy: span } : question;
  });
}
