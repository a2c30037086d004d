import { american } from './american.ts';

/** What people type for longer words: each is read as the words beside it. */
const FORMS = `
  pls=please plz=please plse=please plss=please plzz=please thx=thanks thnx=thanks tnx=thanks thks=thanks tks=thanks
  thanx=thanks thankyou=thanks thankx=thanks ty=thanks tysm=thanks u=you ur=your urs=yours r=are &=and cos=because
  coz=because cuz=because bc=because bcz=because becuz=because becoz=because tmrw=tomorrow tmr=tomorrow tomoz=tomorrow
  2moro=tomorrow 2morrow=tomorrow 2nite=tonight tonite=tonight 2day=today ok=okay k=okay kk=okay oki=okay okey=okay
  gr8=great gd=good abt=about msg=message msgs=messages pwd=password pswd=password pw=password ppl=people rly=really
  srsly=seriously prob=probably probs=probably def=definitely appt=appointment acct=account acc=account wk=week wks=weeks
  mnth=month mnths=months wld=would cld=could shld=should wud=would cud=could shud=should hv=have hav=have wat=what
  wot=what sry=sorry srry=sorry soz=sorry sorrry=sorry apols=apologies info=information nite=night thru=through tho=though
  altho=although cust=customer btwn=between txt=text yr=year yrs=years b4=before nvr=never wtg=waiting recd=received
  rcvd=received bday=birthday diff=different addr=address wrk=work wrking=working luv=love
  no1=nobody sm1=someone any1=anyone every1=everyone some1=someone rn=now
  im=i_am ive=i_have youre=you_are youve=you_have theyre=they_are theyve=they_have weve=we_have thats=that_is
  whats=what_is wheres=where_is hows=how_is theres=there_is heres=here_is whos=who_is whys=why_is hes=he_is shes=she_is
  youll=you_will theyll=they_will itll=it_will thatll=that_will youd=you_would theyd=they_would itd=it_would
  dont=do_not doesnt=does_not didnt=did_not cant=can_not wont=will_not isnt=is_not wasnt=was_not arent=are_not
  werent=were_not couldnt=could_not wouldnt=would_not shouldnt=should_not havent=have_not hasnt=has_not hadnt=had_not
  mustnt=must_not neednt=need_not dnt=do_not
  cannot=can_not canot=can_not cannt=can_not cantnot=can_not aint=is_not gimme=give_me lemme=let_me gotta=have_to dunno=do_not_know idk=i_do_not_know
  wtf=what_the_fuck lmk=let_me_know np=no_problem nvm=never_mind btw=by_the_way imo=in_my_opinion kinda=kind_of
  sorta=sort_of outta=out_of coulda=could_have shoulda=should_have woulda=would_have yall=you_all alot=a_lot
  atleast=at_least eachother=each_other infact=in_fact incase=in_case aswell=as_well noone=nobody
  imma=i_will iam=i_am ihave=i_have
  gonna=going_to wanna=want_to
`;

/** The words that a short form stands for, one or more; all in lower case. */
export const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  FORMS.trim()
    .split(/\s+/)
    .map((form) => {
      const at = form.lastIndexOf('=');
      return [form.slice(0, at), form.slice(at + 1).split('_')];
    }),
);

const compared = new Map<string, readonly string[]>();
/** Words are few; this bound only guards against a page that sends noise. */
const MOST_COMPARED = 20_000;

/** The words that a lower-case word is compared as: short forms in full, American spelling. */
export function comparedForms(word: string): readonly string[] {
  let forms = compared.get(word);
  if (!forms) {
    forms = SHORT_FORMS.get(word) ?? [american(word)];
    if (compared.size >= MOST_COMPARED) compared.clear();
    compared.set(word, forms);
  }
  return forms;
}

/** The same where it is one word; a short form of several stays as it is. */
export function comparedForm(word: string): string {
  const forms = comparedForms(word);
  return forms.length === 1 && forms[0] !== undefined ? forms[0] : word;
}
