import { describe, expect, it } from 'vitest';
import { analyseConversation } from '../../src/engine/analysis.ts';
import { fillVariables, knownVariables } from '../../src/engine/variables.ts';
import { conversationOf } from './conversation-stand-in.ts';

const known = knownVariables(
  { ...analyseConversation(conversationOf('Hello', { agentName: 'Jo' })), customerName: 'Maria {x}\u202E\n B' },
  { team: 'Acme', 'agent.name': 'never' },
  { question: 'when' },
);

describe('variables', () => {
  it('come from the conversation, then the rule, then the team', () => {
    expect(known).toMatchObject({ 'agent.name': 'Jo', team: 'Acme', question: 'when' });
  });

  it('are one line without braces or invisible characters, whatever the page says', () => {
    expect(known['customer.name']).toBe('Maria x B');
  });

  it('take a capital at the start of a sentence', () => {
    expect(fillVariables('Yes. {question}? So {question}.', known)?.text).toBe('Yes. When? So when.');
  });

  it('keep their case where the phrase is nothing else, since it takes the place of words', () => {
    expect(fillVariables('{question}', { question: 'when' })?.text).toBe('when');
  });

  it('stay a readable blank where only the agent can know', () => {
    expect(fillVariables('By {time_frame}, {agent.name}', known)).toEqual({
      text: 'By {time frame}, Jo',
      blanks: [{ from: 3, to: 15 }],
    });
  });

  it('make a phrase unfit where the conversation does not have them', () => {
    expect(fillVariables('I’m sorry {issue}.', known)).toBeUndefined();
  });
});
