import { cueWords } from './cue-words.ts';
import { SHORT_FORMS } from './short-forms.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A word of a topic, with its place in it; the sign itself belongs to the first. */
export interface TopicWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const LONGEST = 30;
const CAMEL = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g;

const isWord = (word: string) =>
  word.length > 1
    ? cueWords().has(word) || STOP_WORDS.has(word) || SHORT_FORMS.has(word)
    : word === 'a' || word === 'i';

/** The fewest known words that make up the topic, or nothing. */
function cutInWords(topic: string): readonly string[] | undefined {
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= topic.length; end += 1) {
    for (let from = Math.max(0, end - 16); from < end; from += 1) {
      const before = best[from];
      const word = topic.slice(from, end);
      if (!before || !isWord(word) || (best[end] && (best[end]?.length ?? 0) <= before.length + 1)) continue;
      best[end] = [...before, word];
    }
  }
  return best[topic.length];
}

function placed(words: readonly string[]): readonly TopicWord[] {
  let from = 0;
  return words.map((word, index) => {
    const start = from;
    from += word.length + (index === 0 ? 1 : 0);
    return { word: word.toLowerCase(), from: start, to: from };
  });
}

/** The words of "#neverAgain" or "#neveragain"; none where it is a name or says nothing that is known. */
export function wordsOfTopic(topic: string): readonly TopicWord[] {
  const name = topic.slice(1);
  if (name.length < 3 || name.length > LONGEST || /[_\d]/.test(name)) return [];
  const parts = name.match(CAMEL) ?? [];
  const isCamel = parts.length > 1 && parts.join('') === name && parts.some((part) => isWord(part.toLowerCase()));
  const words = isCamel ? parts : cutInWords(name.toLowerCase());
  return words && words.length <= 6 ? placed(words) : [];
}
