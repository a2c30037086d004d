const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that carry no content for comparing what was asked with what was answered. */
export const STOP_WORDS = list(`
  a about above after again all almost already also although always am an and another any anybody anyone anything are around
  as ask at away back be became because been before being below between both but by came can come could did do does doing
  done down during each either else enough even ever every everybody everyone everything few first for from further get gets
  getting give given gives go goes going gone got had has have having he hello hence her here hers hi him himself his how
  however i if in indeed instead into is it its itself just keep kind know last least less let like likely look lot made
  make many may maybe me mean might mine more most mr mrs much must my myself need neither never next no nobody none nor
  not nothing now of off often okay on once one only onto or other others our ours out over own per perhaps please put
  quite rather really regards right said same say see seem seems shall she should since so some somebody someone something
  soon still such sure take tell than thank thanks that the their them then there these they thing things think this those
  though through thus to today together too try trying two under until up upon us use used using very via want wants was
  way we well went were what whatever when where whether which while who whole whom whose why will wish with within without
  would yes yet you your yours yourself dear hey good morning afternoon evening day sir madam team guys everyone sorry
  apologize help helping assist understand hope happy glad best kind new old able actually currently just kindly lets
  moment minute time times bit
`);

/** Stems that nearly every support turn has: shared alone, they show nothing. */
export const WEAK_STEMS = list(`
  account order custom support servic issu problem question inform detail contact number messag email repli answer request
  product thing team case ticket work app site websit page name date dm chat convers address postal dai week send sent check
  phone link password reason receipt feedback review info wait concern experi follow step try free pleas chang compani
`);

/** Words that mean the same in support, by the word that stands for them; compared after stemming. */
export const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  refund: ['reimburse', 'reimbursement', 'refunded', 'moneyback'],
  deliver: [
    'delivery',
    'arrive',
    'arrival',
    'ship',
    'shipping',
    'shipment',
    'dispatch',
    'courier',
    'carrier',
    'transit',
  ],
  parcel: ['package', 'packet'],
  price: ['cost', 'fee', 'charge', 'pricing'],
  cancel: ['stop', 'end', 'terminate', 'cancellation', 'canceled'],
  login: ['signin', 'log', 'logon', 'access'],
  fix: ['repair', 'resolve', 'solve', 'solution'],
  trace: ['track', 'locate', 'whereabouts', 'tracking'],
  broken: ['damaged', 'defective', 'faulty', 'broke'],
  phone: ['call', 'telephone'],
  download: ['redownload'],
  exchange: ['swap', 'replace', 'replacement'],
};
