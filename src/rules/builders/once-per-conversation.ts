import type { ConversationAnalysis, RuleContext } from '../../engine/types.ts';

/** What depends on the conversation alone is worked out once and not at every keystroke. */
export function oncePerConversation<T>(compute: (context: RuleContext) => T): (context: RuleContext) => T {
  const known = new WeakMap<ConversationAnalysis, { readonly value: T }>();
  return (context) => {
    let entry = known.get(context.conversation);
    if (!entry) {
      entry = { value: compute(context) };
      known.set(context.conversation, entry);
    }
    return entry.value;
  };
}
