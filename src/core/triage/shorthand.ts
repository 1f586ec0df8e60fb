import { stemmedLanguages } from '../language/stem';
import type { StemmedLanguage } from '../language/stem';
import { isStopWord } from '../language/stop-words';
import { wordKey } from '../language/word-key';
import type { Word } from '../language/words';

/**
 * How people shorten and spell words in short messages, and what they mean; several words are joined by `_`. Written from
 * general knowledge. What is only spelt by its sound (`kancelar`, `debolver`) need not be listed: see `sound.ts`. A word that
 * means itself (`dir`, to say) is short for nothing in this language, whatever it is short for in Spanish.
 */
const written: Readonly<Record<StemmedLanguage, string>> = {
  es: `
    q=que k=que qe=que ke=que kien=quien qien=quien qn=quien kn=quien cnd=cuando cdo=cuando kndo=cuando cto=cuánto cnto=cuánto
    kon=con kual=cual kuales=cuáles kuando=cuando kuanto=cuánto kuanta=cuánta komo=cómo kada=cada asta=hasta ase=hace aunke=aunque
    dnd=dónde dde=dónde ond=dónde cmo=cómo kmo=cómo x=por xa=para pa=para pq=porque xq=porque xk=porque xke=porque xque=porque porq=porque
    pork=porque prq=porque pqe=porque tb=también tbn=también tbm=también tmb=también tmbn=también tmbien=también tp=tampoco tmpc=tampoco tmpco=tampoco
    xfa=por_favor xfi=por_favor xfavor=por_favor pf=por_favor pfv=por_favor pfvr=por_favor pfavor=por_favor porfi=por_favor plis=por_favor
    d=de dl=del dsd=desde dsde=desde hst=hasta hsta=hasta l=el m=me t=te s=se n=en sn=sin cn=con
    bn=bien mb=muy_bien mu=muy mxo=mucho mxa=mucha mxos=muchos mxas=muchas muxo=mucho muxa=mucha muxos=muchos muxas=muchas mch=mucho
    grcs=gracias grax=gracias gcs=gracias grs=gracias gracs=gracias grcias=gracias hla=hola hl=hola ola=hola wenas=buenas bnas=buenas bns=buenas
    bnos=buenos wenos=buenos tds=todos tdo=todo td=todo nd=nada nda=nada nunk=nunca ntc=no_te_preocupes aki=aquí ak=aquí aora=ahora aorita=ahora
    ay=hay oy=hoy mñn=mañana mñna=mañana mñana=mañana xro=pero xo=pero sto=esto sta=esta stoy=estoy toy=estoy stan=están stas=estás sq=es_que esq=es_que
    kiero=quiero qiero=quiero qro=quiero kro=quiero qero=quiero kisiera=quisiera qsiera=quisiera keria=quería qria=querría kerria=querría
    kiere=quiere kieren=quieren qiere=quiere tngo=tengo tng=tengo tiens=tienes pued=puede pdo=puedo pdeis=podéis nesesito=necesito nsito=necesito ncsito=necesito
    acer=hacer aser=hacer acerlo=hacerlo ago=hago ise=hice ize=hice ed=he_de aver=a_ver abeis=habéis an=han
    qdar=quedar qda=queda qdan=quedan qdo=quedo kda=queda kdan=quedan kdar=quedar
    msj=mensaje msje=mensaje mnsj=mensaje msg=mensaje tlf=teléfono tlfn=teléfono tfno=teléfono telf=teléfono tel=teléfono mvl=móvil num=número nro=número
    dir=dirección dirc=dirección dircc=dirección ped=pedido pdd=pedido pddo=pedido pdido=pedido pqt=paquete pqte=paquete pkt=paquete pkete=paquete
    tarj=tarjeta trj=tarjeta trjta=tarjeta fac=factura fact=factura fra=factura fctra=factura fras=facturas cta=cuenta cnta=cuenta ctas=cuentas
    dto=descuento dcto=descuento dscto=descuento desc=descuento dvolver=devolver dvolucion=devolución dev=devolución devol=devolución dnro=dinero
    cod=código codg=código cntrsña=contraseña pass=contraseña env=envío prod=producto art=artículo atn=atención
    sem=semana sems=semanas hr=hora hrs=horas tmpo=tiempo ud=usted uds=ustedes vd=usted vds=ustedes info=información app=aplicación
  `,
  ca: `
    q=que k=que qe=que ke=que qn=quan qan=quan kn=quan kuan=quan kual=qual kada=cada  x=per xa=per_a pr=per pq=perquè xq=perquè xk=perquè xke=perquè perq=perquè pqe=perquè
    tb=també tbe=també tmb=també tmbe=també tbé=també tmbé=també tp=tampoc tmpc=tampoc xfa=si_us_plau xfavor=si_us_plau xf=si_us_plau sp=si_us_plau spl=si_us_plau
    splau=si_us_plau sisplao=si_us_plau sius=si_us_plau plis=si_us_plau d=de dl=del m=em t=et s=es l=el n=en dsd=des_de dspres=després dsprs=després dprs=després dps=després
    bn=bé mlt=molt mlta=molta mlts=molts mltes=moltes ms=més am=amb ab=amb sns=sense xo=però xro=però dncs=doncs dnc=doncs
    grcs=gràcies grs=gràcies gcs=gràcies mrc=gràcies merci=gràcies hla=hola ola=hola bdia=bon_dia bndia=bon_dia bntarda=bona_tarda
    vui=vull vuy=vull vll=vull kero=vull voldri=voldria puk=puc puk=puc pcu=puc tnc=tinc tink=tinc stik=estic toy=estic sta=està
    kina=quina kines=quines kin=quin kins=quins qina=quina qin=quin kuant=quant qnt=quant knt=quant kom=com aki=aquí aket=aquest akest=aquest akesta=aquesta aixo=això axo=això
    dma=demà dem=demà msj=missatge msg=missatge mssg=missatge tlf=telèfon tlfn=telèfon tel=telèfon mbl=mòbil num=número nro=número adr=adreça
    cmd=comanda cmda=comanda cmnd=comanda pkt=paquet pqt=paquet fac=factura fact=factura fra=factura cte=compte cta=compte dte=descompte dto=descompte
    trj=targeta targ=targeta cod=codi env=enviament prod=producte art=article sem=setmana setm=setmana hr=hora hrs=hores info=informació dir=dir
  `,
  en: `
    u=you ur=your r=are y=why b=be c=see n=and k=okay pls=please plz=please pleez=please thx=thanks tnx=thanks ty=thank_you tysm=thank_you cos=because
    coz=because cuz=because bc=because bcoz=because tho=though thru=through wat=what wut=what wot=what whn=when wen=when whr=where wher=where
    abt=about bt=but frm=from wid=with wiv=with dis=this dat=that der=there dere=there evry=every sum1=someone any1=anyone no1=no_one b4=before
    gud=good gd=good nite=night tmrw=tomorrow tmr=tomorrow tmw=tomorrow 2moro=tomorrow 2day=today yest=yesterday asap=as_soon_as_possible
    ppl=people msg=message msgs=messages txt=text acct=account acc=account addr=address pkg=package pkgs=packages prcl=parcel ordr=order
    ordrs=orders odr=order dlvry=delivery delvry=delivery rcvd=received recd=received rec=receive recieve=receive recieved=received pymt=payment
    pmt=payment inv=invoice pw=password pwd=password pswd=password passwd=password tel=telephone qty=quantity ref=reference refnd=refund
    rtn=return wk=week wks=weeks yr=year yrs=years hr=hour hrs=hours mins=minutes gonna=going_to wanna=want_to gotta=have_to dunno=do_not_know idk=i_do_not_know
    im=i_am ive=i_have youre=you_are youve=you_have theyre=they_are theyve=they_have thats=that_is whats=what_is wheres=where_is whens=when_is hows=how_is
    whos=who_is theres=there_is heres=here_is its=it_is dont=do_not doesnt=does_not didnt=did_not isnt=is_not arent=are_not wasnt=was_not werent=were_not
    hasnt=has_not havent=have_not hadnt=had_not wont=will_not wouldnt=would_not cant=can_not cannot=can_not couldnt=could_not shouldnt=should_not
    aint=is_not havnt=have_not
  `,
};

const meant = { es: entriesOf(written.es), ca: entriesOf(written.ca), en: entriesOf(written.en) } as const;
/** What stands before `n't`, cut off from it as words are cut at apostrophes, and what it is of. */
const negated = new Map(
  ['do', 'does', 'did', 'is', 'are', 'was', 'were', 'has', 'have', 'had', 'would', 'could', 'should', 'must', 'need']
    .map((verb): [string, string] => [`${verb}n`, verb])
    .concat([
      ['can', 'can'],
      ['won', 'will'],
      ['shan', 'shall'],
      ['ain', 'is'],
    ]),
);
/** What else stands after an apostrophe, and what it is short for. */
const hung = new Map([
  ['m', 'am'],
  ['re', 'are'],
  ['ve', 'have'],
  ['ll', 'will'],
  ['d', 'would'],
  ['s', 'is'],
]);
/** A small word that both languages have. */
const inBoth = 'que';

/**
 * A word together with what it may be short for, as far as that tells the language of a text: small words do. A single letter that
 * may be one of those tells nothing, unless an apostrophe shows that it is what is left of a word.
 */
export function hintsOf(text: string, word: Word): Word[] {
  const { key, start, end } = word;
  const [spanish, catalan] = [meant.es.get(key), meant.ca.get(key)];
  if ((!spanish && !catalan) || stemmedLanguages.some((language) => key.length > 1 && isStopWord(key, language)))
    return [word];
  if (key.length === 1) return isApostrophe(text, start - 1) || isApostrophe(text, end) ? [word] : [];
  const isSmall = (keys: readonly string[] | undefined, language: 'es' | 'ca') =>
    keys?.every((one) => isStopWord(one, language)) === true;
  const hints = [isSmall(spanish, 'es') ? spanish : undefined, isSmall(catalan, 'ca') ? catalan : undefined] as const;
  const keys = hints[0] && hints[1] ? [inBoth] : (hints[0] ?? hints[1] ?? []);
  return [word, ...keys.map((one) => ({ key: one, start, end }))];
}

function isApostrophe(text: string, at: number): boolean {
  return /['’´`]/.test(text.charAt(at));
}

/**
 * Words with those that are shortened spelt out, each at its place. A single letter is never a word of a library's own: what is written
 * so (`talla M`) tells nothing by itself.
 * @param isOwn whether the library itself, and not only what customers are quoted with in it, uses a word as it is written.
 */
export function spelledOut(words: readonly Word[], language: StemmedLanguage, isOwn: (key: string) => boolean): Word[] {
  // People who write Catalan shorten Spanish words too; those who write Spanish do not shorten Catalan ones.
  const tables = language === 'ca' ? [meant.ca, meant.es] : [meant[language]];
  return words.flatMap((word, at): Word[] => {
    const told = language === 'en' ? contracted(word, words[at - 1], words[at + 1]) : undefined;
    const keys = told ?? tables.map((table) => table.get(word.key)).find((found) => found !== undefined);
    if (!keys || (told === undefined && word.key.length > 1 && isOwn(word.key))) return [word];
    return keys.map((key) => ({ key, start: word.start, end: word.end }));
  });
}

/** What a part of an English contraction is short for: both parts of `won't` and `I've`. */
function contracted(word: Word, before: Word | undefined, after: Word | undefined): string[] | undefined {
  const verb = after?.key === 't' && after.start === word.end + 1 ? negated.get(word.key) : undefined;
  if (verb !== undefined) return [verb];
  if (before?.end !== word.start - 1) return undefined;
  if (word.key === 't' && negated.has(before.key)) return ['not'];
  const long = hung.get(word.key);
  return long === undefined ? undefined : [long];
}

function entriesOf(list: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    list
      .trim()
      .split(/\s+/)
      .map((entry) => entry.split('='))
      .map(([short = '', long = '']) => [wordKey(short), long.split('_').map(wordKey)]),
  );
}
