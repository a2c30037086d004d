/** Instructions, questions and links: the reply leads on, though no cue says how. */
const INSTRUCTION =
  /https?:|www\.|\?|\b(?:please|kindly|try|you (?:can|could|may|might|need to)|here(?:['’]s| is| are)|follow|see) (?!to (?:help|assist)\b)\w/i;

/** Whether a text tells or asks the customer something to do. */
export const hasInstruction = (text: string): boolean => INSTRUCTION.test(text);
