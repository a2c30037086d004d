/** Word classes as plain lists; `token-tags.ts` turns them into the tags that patterns name (`#Act`, `#Weekday`, …). */

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Verbs for what an agent does about a case. */
export const ACTION_VERBS = list(`
  access activate add adjust advise alert allocate analyse analyze apply approve arrange ask assign authorise authorize attach
  book bring bump call cancel catch change charge chase check clear close collect combine compensate complete confirm
  connect consult contact convert coordinate correct create credit deactivate debug deduct delete deliver detail dig
  disable discuss dispatch double-check download drop edit email enable engage enquire ensure escalate examine exchange
  expedite explain explore extend extract file fill find fix flag follow forward generate get give grant guide handle
  have help hold inform initiate inquire inspect install intervene introduce investigate issue keep launch let link
  liaise load locate log look loop make manage mark match mention merge message monitor move notify open order organise
  organize override pass pause pay perform phone pick place plan post prepare process provide pull push put raise re-add
  reach reactivate rebook recall recheck recharge record recreate redeliver redirect reduce refer refresh refund register
  reimburse reinstate reissue relay release relocate remove renew reopen repair replace reply report reprocess reroute
  request reschedule resend reserve reset resolve respond restart restore resubmit retrieve return reverse review revert
  ring roll route run save scan schedule search secure see send set share ship show sign sort speak start stop submit
  suspend swap switch sync synchronise synchronize take talk tell test text trace track transfer trigger troubleshoot
  try turn unblock unlock unlink unsubscribe update upgrade upload validate verify void waive walk watch withdraw work
  write continue review figure pop feed end go finish reactivate dispute action refer organise sort carry
`);

/** Past tense and participle where they are not made with -ed. */
export const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  bring: ['brought'],
  catch: ['caught'],
  deal: ['dealt'],
  dig: ['dug'],
  do: ['did', 'done'],
  find: ['found'],
  get: ['got', 'gotten'],
  give: ['gave', 'given'],
  have: ['had'],
  hold: ['held'],
  keep: ['kept'],
  let: ['let'],
  make: ['made'],
  pay: ['paid'],
  put: ['put'],
  'put through': ['put'],
  reset: ['reset'],
  resend: ['resent'],
  ring: ['rang', 'rung'],
  run: ['ran', 'run'],
  see: ['saw', 'seen'],
  send: ['sent'],
  set: ['set'],
  show: ['showed', 'shown'],
  speak: ['spoke', 'spoken'],
  take: ['took', 'taken'],
  tell: ['told'],
  withdraw: ['withdrew', 'withdrawn'],
  write: ['wrote', 'written'],
};

/** Past participles of other common verbs, for "has been …" and "I have …". */
export const OTHER_PARTICIPLES = list(`
  been become begun bought broken built chosen come cut dealt done drawn driven fallen felt forgotten frozen gone grown
  heard hurt kept known left lent lost meant met paid read said sold shut spent stolen stuck sunk taught thought thrown
  torn understood won worn gotten
`);

export const WEEKDAYS = list(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat mondays tuesdays
  wednesdays thursdays fridays saturdays sundays
`);

/** "may", "march", "sun" are left to patterns with a number beside them. */
export const MONTHS = list(`
  january february april june july august september october november december jan feb apr jun jul aug sept sep oct nov dec
`);

export const TIME_UNITS = list(`
  second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks month months year years night
  nights weekend weekends fortnight quarter
`);

export const DAYPARTS = list('morning afternoon evening tonight noon midday midnight');

export const NUMBER_WORDS = list(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty
  sixty hundred thousand couple few several
`);

export const ORDINAL_WORDS = list('first second third fourth fifth sixth seventh eighth ninth tenth');

/** Words that may stand between an agent and the verb, or before an adjective, without changing what is said. */
export const ADVERBS = list(`
  just also already now then still currently personally gladly certainly definitely surely immediately quickly really very
  so truly deeply sincerely extremely terribly quite soon shortly even actually absolutely totally completely fully
  carefully kindly happily immediately directly manually successfully recently instantly first further simply
  unfortunately probably likely always therefore both all only again incredibly genuinely dreadfully awfully
`);

export const NEGATORS = list('not never no without hardly barely scarcely neither nor nobody none');

/** Words that name a feeling of the customer. */
export const FEELINGS = list(`
  frustration frustrations frustrating frustrated disappointment disappointing disappointed annoying annoyed annoyance anger
  angry upset upsetting worry worried worrying worrisome stressful stressed stress stressing concern concerned concerning
  confusing confused confusion distressing distressed distress anxious anxiety unpleasant inconvenient inconvenienced
  inconvenience inconveniences irritating irritated irritation exhausting painful tough hard difficult awful terrible
  horrible unsettling alarming scary discouraging disheartening heartbreaking trouble pain hassle unhappy sad devastating
  nerve-racking tiring unacceptable unfair sorry uncomfortable dissatisfaction dissatisfied troubling displeasure
`);

/** Words of shared joy. */
export const JOYS = list(`
  glad happy pleased delighted thrilled excited great wonderful awesome lovely amazing fantastic nice good
`);

export const POSITIVE = list(
  'great good nice wonderful lovely amazing fantastic awesome excellent beautiful fabulous pleasant blessed brilliant',
);

/** A person close to the customer, or someone who can die. */
export const PERSONS = list(`
  husband wife partner mother father mom mum dad son daughter brother sister grandmother grandfather grandma grandpa
  grandson granddaughter uncle aunt cousin friend child baby boyfriend girlfriend fiance fiancee spouse parent parents
  nephew niece colleague
`);

/** What a firm sends, sells or runs, where "it is late" or "it broke" is the firm's failure. */
export const THINGS = list(`
  order orders parcel parcels package packages delivery item items product products app site website page account refund
  payment invoice bill device phone laptop computer screen card service subscription book ebook books game internet
  connection network wifi flight bag luggage food meal shipment driver courier store ticket code link email update
  software system login password download audiobook charger cable battery headphones shoes dress jacket table chair bed
`);
