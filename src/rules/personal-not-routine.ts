import { troubleOf } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { openedBy, SHUT, who, whoFirst } from './builders/wording.ts';

const plain = (words: string) => words.toLowerCase().replaceAll('’', "'");
/** An article and two words at least: they do not stand in a reply by chance. */
const isOwn = (words: string) => words.trim().split(/\s+/).length >= 3;

export const personalNotRoutine = missingCue({
  id: 'personal-not-routine',
  code: 'A05',
  letter: 'A',
  severity: 'medium',
  title: 'The reply is written for this customer',
  why: 'The same reply, word for word, to somebody else’s trouble: it may be right, but nothing in it is about this person.',
  evidence:
    'Individual replies beat routinised ones, and this weighs more than the tone (Decock et al. 2020). The catalogue asks each longer reply for the customer’s own words; that is said by acknowledge-issue, and here only what really went out before counts.',
  examples: {
    flags: [
      {
        sentBefore:
          'Hi Tom, thanks for reaching out. I have checked your account and the payment was returned by the bank, so the order is on hold until a new card is added under Billing. It ships the same day.',
        customer: 'Hi, I am Maria. My order still has not shipped and the money is gone from my account.',
        draft:
          'Hi Maria, thanks for reaching out. I have checked your account and the payment was returned by the bank, so the order is on hold until a new card is added under Billing. It ships the same day.',
      },
      {
        sentBefore:
          'I am sorry to hear that the delivery went wrong. The driver could not find the entrance and took the parcel back to the depot, where it waits for 7 days. You can choose a new date in the app.',
        customer: 'My parcel 48213 never came although I was at home all day.',
        draft:
          'I am sorry to hear that the delivery went wrong. The driver could not find the entrance and took the parcel back to the depot, where it waits for 5 days. You can choose a new date in our app.',
        note: 'Numbers do not make it another reply.',
      },
      {
        sentBefore:
          'Please clear the data of the app, sign in again and wait until all books have been loaded. If the cover pages are still missing after that, remove the account from the device and add it anew.',
        customer: 'All my books are gone since the update, this is so frustrating.',
        draft:
          'Please clear the data of the app, sign in again and wait until all books have been loaded. If the cover pages are still missing after that, remove the account from the device and add it anew.',
      },
      {
        sentBefore:
          'We looked at the recordings from that evening and spoke with the manager on duty, who agrees that the table should have been kept. The deposit goes back to your card within five days.',
        customer: 'We had booked for eight people and you gave our table away. The birthday was ruined!',
        draft:
          'We looked at the recordings from that evening and spoke with the manager on duty, who agrees that the table should have been kept. The deposit goes back to your card within three days.',
      },
    ],
    passes: [
      {
        sentBefore:
          'Open Settings, then Privacy, and switch on the export. The file is made over night and you will find a link to it in your mailbox on the next morning, valid for one week.',
        customer: 'How do I export my data?',
        draft:
          'Open Settings, then Privacy, and switch on the export. The file is made over night and you will find a link to it in your mailbox on the next morning, valid for one week.',
        note: 'A plain question has a plain answer, the same for all.',
      },
      {
        sentBefore: 'I’m sorry it is late. It arrives tomorrow by noon.',
        customer: 'My parcel is late.',
        draft: 'I’m sorry it is late. It arrives tomorrow by noon.',
        note: 'Short lines are alike.',
      },
      {
        sentBefore:
          'Hi Tom, thanks for reaching out. I have checked your account and the payment was returned by the bank, so the order is on hold until a new card is added under Billing. It ships the same day.',
        customer: 'Hi, I am Maria. My order still has not shipped and the money is gone from my account.',
        draft:
          'Hi Maria, thanks for reaching out. Your bank took the money on Monday and sent it back to you on Tuesday, which is why the order has not left us. Please add a new card under Billing; it ships the same day.',
        note: 'Written anew for her.',
      },
      {
        sentBefore:
          'I’m sorry this went wrong for you; that’s on us. I’ll write to you by 5 pm, even if I don’t have the final answer yet. I’ll check it again and update you by Friday. Tom, the lamp is here.',
        customer: 'My chair came without its screws.',
        draft:
          'I’m sorry this went wrong for you; that’s on us. I’ll write to you by 3 pm, even if I don’t have the final answer yet. I’ll check it again and update you by Monday. The screws are packed.',
        note: 'Phrases of the pack are there to be used.',
      },
    ],
  },
  applies(context) {
    const { conversation } = context;
    // Something of their own was said: a trouble, a feeling. To a plain question the same answer is right for all.
    const own = troubleOf(conversation) ?? conversation.emotion;
    return own && context.isSentElsewhere?.() ? openedBy(own) : SHUT;
  },
  satisfiedBy: ({ conversation: { issue }, draft: { text } }) => ({
    // "The delivery" stands in many replies; "your parcel never came" is this customer's.
    open: [issue?.clause, issue?.noun].some((words) => words && isOwn(words) && plain(text).includes(plain(words))),
  }),
  insertAt: { at: 'before-answer' },
  say: ({ conversation }) => ({
    nudge: `Nearly the same went to somebody else: add what is ${who(conversation)}’s own.`,
    title: `${whoFirst(conversation)} gets nearly the same reply as somebody before`,
    why: 'One sentence about this customer’s own matter makes it theirs.',
  }),
});
