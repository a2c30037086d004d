/** What is said where the conversation was not found on the page. */
export const UNSEEN = 'I don’t see the customer’s messages here.';
