import type { Database } from './database.ts';

/** Rule counts of this agent as they were stored; whoever reads them parses them. */
export const loadAgentMemory = async ({ mutes }: Database): Promise<unknown> => (await mutes.get('me'))?.memory;

export async function saveAgentMemory({ mutes }: Database, memory: object): Promise<void> {
  await mutes.put({ agent: 'me', memory });
}
