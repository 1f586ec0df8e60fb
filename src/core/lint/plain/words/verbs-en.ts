/** Verbs of procedures, as the imperative has them. Many of them are nouns, too. */
const verbs = `accept access acknowledge activate add address adjust advise agree allow analyse analyze answer apologise apologize apply approve archive
  arrange ask assess assign attach avoid back begin block book bring browse bypass calculate call cancel capture change charge chase check choose
  clarify classify clear click close collect come comment communicate compare complete confirm connect consider contact continue convert copy
  correct create credit decide decline defer delete deliver describe determine disable discuss dispatch do document double-check download drag draft edit
  email e-mail empathise empathize enable end enquire ensure enter escalate establish estimate evaluate examine exchange explain export extend fetch fill filter
  find finish fix flag follow forward gather generate get give go greet guide hand handle hang help hide highlight hold identify ignore
  include inform initiate input inspect install invite investigate issue join keep label leave let link list listen locate lock log login look
  lower make mark match mention merge message monitor move name navigate negotiate note notify obtain offer open order organise organize outline
  pack pass paste pause pay perform phone pick place point post prepare present press print prioritise prioritize proceed process promise propose provide publish
  push put query quote raise read reassign reassure recall receive recommend reconcile record redirect refer refund refuse register reissue reject release
  remember remind remove rename renew repeat replace reply report request require reroute resend reset resolve respond restart restore retain retrieve
  retry return reverse review rewrite run save say scan schedule scroll search see select send set share ship show sign skip sort speak
  specify start state stay stop store submit suggest summarise summarize supply suspend switch tag take talk tell test thank tick track
  transfer translate treat triage try turn type unblock understand undo unlock unsubscribe update upgrade upload use validate verify view visit wait walk
  warn watch wish withdraw work wrap write`;

const englishVerbs: ReadonlySet<string> = new Set(verbs.split(/\s+/));

/** Whether a word is a verb that a step may begin with. @param word in small letters. */
export function isEnglishVerb(word: string): boolean {
  return englishVerbs.has(word);
}
