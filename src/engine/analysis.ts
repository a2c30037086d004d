/** The analysis half of the engine: what the conversation asks for, what the draft does, and which questions it answers. */
export { analyseConversation } from './conversation.ts';
export { analyseDraft } from './draft.ts';
export { matchQuestions } from './questions.ts';
