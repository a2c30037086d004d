import type { DraftAnalysis } from '../../engine/types.ts';
import { oncePerSentence } from './once-per-sentence.ts';

/** Done with this reply, or before it; what will be done is not solved yet. */
const SOLVED =
  /\b(?:(?:i|we)(?:['’]ve| have)?(?: just| now| already| also)? (?:refunded|fixed|replaced|corrected|credited|cancell?ed|sent|restored|repaired|reshipped|resolved|sorted|removed|reversed|rebooked|reset|rebooted|unlocked|unblocked|updated|changed)|(?:is|are|has been|have been|was|['’]s) (?:now |all )?(?:fixed|solved|resolved|sorted|refunded|replaced|corrected|repaired|back|working|paid out|reversed|cancell?ed|restored|removed|credited|unlocked))\b/i;

const isSolving = oncePerSentence((text) => SOLVED.test(text));

/** Whether the reply says that the matter is put right. */
export const isSolved = ({ sentences }: DraftAnalysis): boolean => sentences.some(({ text }) => isSolving(text));
