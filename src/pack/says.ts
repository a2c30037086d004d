/** A problem and its remedy in one message of valibot's; `validate.ts` takes them apart. */
export const REMEDY = '\u0000';

/** What is wrong, and what to do about it, as one message. */
export const says = (problem: string, remedy: string) => `${problem}${REMEDY}${remedy}`;
