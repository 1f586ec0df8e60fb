import { fold } from '../text/fold';

/**
 * Words that say nothing by themselves and stand in every sentence, and the commonest verbs and courtesies, by language: what
 * tells languages apart that share most of their other words. What comes before an apostrophe is written with it.
 */
const words: Readonly<Record<string, string>> = {
  es: `el la los las lo un una unos unas de del al a y e o u que qué en con por para sin sobre entre hasta desde como cómo
    cuando cuándo donde dónde cual cuál quien quién pero porque si sí no ni ya muy más menos también tampoco todo toda todos
    todas otro otra este esta esto estos estas ese esa eso aquel mi mis tu tus su sus nuestro nuestra vuestro vuestra
    vuestros vuestras me te se le les nos os yo usted ustedes ellos él ella es son era fue ser está están estoy estaba estar
    he ha han hemos habéis hay había haber hace hacer hago hacéis hecho tengo tiene tienen tenéis tener puedo puede pueden
    podéis podría poder quiero quiere quería quisiera necesito llegado llegó llega recibido recibí pedí compré comprado gracias
    hola buenos buenas días tardes noches ayer hoy mañana semana semanas mes meses hasta aún todavía ahora después antes
    siempre nunca nada algo alguien nadie mismo misma muchas mucho saludo saludos favor ningún ninguna cada dos tres va voy
    vez veces así pues entonces además dinero
    puedes tienes quieres eres estás haya sea siento sentimos estamos somos queremos podemos hacemos cerca mí ti sí salvo aquí allí
    nuestros nuestras tras según durante mediante sino cualquier cuanto cuánto cuánta tanto tan`,
  ca: `el la els les l' d' m' s' n' t' un una uns unes de del dels al als a i o que què en amb per sense sobre entre fins des
    com quan on qual qui però perquè si sí no ni ja molt més menys també tampoc tot tota tots totes altre altra aquest
    aquesta això aquests aquestes aquell meu meva meus meves teu teva seu seva seus seves nostre nostra vostre vostra vostres em et es
    ens us li hi ho jo vostè vostès ells ell ella és són era va ser està estan estic estava he ha han hem heu hi havia haver
    fa fer faig feu fet tinc té tenen teniu tenir puc pot poden podeu podria podríeu poder vull vol volia voldria necessito
    arribat arriba rebut vaig comprar gràcies hola bon bona dia tarda nit ahir avui demà setmana setmanes mes mesos encara
    ara després abans sempre mai res cap algú ningú mateix mateixa moltes salutacions salutació plau dues dos tres vegada
    així doncs llavors diners perdoneu bones sisplau quina quin quins quines dins fora cal
    pots tens vols ets estàs hagi sigui sento sentim estem som volem podem fem prop aquí allà nostres d'aquell segons durant
    mitjançant sinó qualsevol quant quanta tant tan doncs perquè només mentre una' n'hi`,
  en: `the a an of to and or but if in on at by for from with without about into over after before between this that these
    those my your his her its our their me you him them us i we he she it they is are was were be been being am do does did
    done have has had not no yes can could will would should may might must shall there here when where who what which why
    how all any some more most other than then so too very just only also still yet already again now today yesterday
    tomorrow week weeks month months please thank thanks hello hi dear regards want need like got get never nothing anyone
    something because while until don' i' it' can' didn' haven' hasn' won' isn' doesn' couldn' you' we' that' there' as up
    out off since ago first last each every both such`,
  pt: `o os a as um uma uns umas de do da dos das em no na nos nas ao aos à às e ou que por para com sem sobre entre até desde como
    quando onde qual quem mas porque se sim não nem já muito mais menos também todo toda todos todas outro outra este esta
    isto esse essa isso aquele meu minha meus minhas seu sua seus suas nosso nossa vosso vossa me te lhe eu você vocês eles ele ela é
    são era foi ser está estão estou estava estar tenho tem têm temos há havia haver faz fazer fiz feito posso pode podem podia
    poderia quero quer queria gostaria preciso chegou chega recebi recebido pedi comprei obrigado obrigada olá bom boa dia
    tarde noite ontem hoje amanhã semana semanas mês meses ainda agora depois antes sempre nunca nada algo alguém ninguém
    mesmo cumprimentos favor dois duas três vez pelo pela pelos pelas num numa encomenda dinheiro`,
  fr: `le la les l' d' m' s' n' t' j' c' qu' un une des de du au aux à et ou que qui quoi en dans avec pour par sans sur entre
    chez depuis comme quand où mais parce car si oui non ne pas plus moins aussi tout toute tous toutes autre ce cet cette
    ces mon ma mes ton ta tes son sa ses notre nos votre vos me te se lui leur nous vous je tu il elle ils elles est sont
    était être suis ai as a ont avons avez avait avoir fait faire peux peut pouvez pourriez pouvoir veux voudrais souhaite
    reçu commandé acheté merci bonjour bonsoir hier aujourd' demain semaine semaines mois encore toujours jamais rien
    quelque maintenant après avant très bien cordialement salutations deux trois fois été`,
  it: `il lo la i gli le l' d' un' dell' all' nell' sull' dall' un uno una di del dello della dei degli delle a al allo alla ai alle da dal dalla in nel
    nella con per su sul senza tra fra fino come quando dove quale chi ma perché se sì no né già molto più meno anche tutto
    tutta tutti altro altra questo questa questi quello mio mia miei tuo tua suo sua nostro nostra vostro vostra mi ti si ci
    vi io voi noi lui lei loro è sono era essere sto sta stato ho ha hai hanno abbiamo avete avere fa fare fatto posso può
    potete potrei potere voglio vorrei ricevuto ordinato comprato arrivato grazie buongiorno buonasera salve ieri oggi domani settimana
    settimane mese mesi ancora ora dopo prima sempre mai niente nulla che e o non cosa saluti due tre volta`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber wenn weil dass ob in im an am auf aus bei mit
    nach seit von vom zu zum zur für ohne über unter bis durch gegen um ich du er sie es wir ihr mich mir dich dir ihn ihm
    uns euch ihnen mein meine meinen meiner meinem dein ihre ihren ihrer unser nicht kein keine ja nein ist sind war waren bin sein
    habe hat haben hatte wird werden wurde worden kann können könnten könnte möchte will wollte muss noch schon sehr mehr
    auch nur jetzt heute gestern morgen woche wochen monat immer nie nichts etwas hier da dort wo wann wie was wer warum
    danke bitte hallo guten tag grüße vor als so dann leider gerne`,
  nl: `de het een en of maar als omdat dat dit die deze in op aan bij met naar van voor uit om over onder tot door tegen te ik jij
    je u hij zij ze wij we jullie mij me mijn jouw uw zijn haar ons onze hun niet geen ja nee is was waren ben bent heb
    heeft hebben had wordt worden werd kan kunnen kunt zou wil willen moet nog al zeer meer ook alleen nu vandaag gisteren
    morgen week weken maand altijd nooit niets iets hier daar waar wanneer hoe wat wie waarom dank bedankt graag hallo
    goedemorgen goedemiddag groet groeten er naar besteld ontvangen`,
  eu: `eta edo baina ez bai da dira zen naiz gara zara dut dute du dugu duzu nuen zuen nire zure bere gure hau hori hura hauek
    horiek bat batzuk ere oso gehiago orain gaur atzo bihar aste hilabete beti inoiz ezer norbait zer nor non noiz nola zergatik
    mesedez eskerrik asko kaixo egun on arratsalde agur jaso eskatu iritsi nahi behar dela duen zait didate ditut diot dago daude`,
};

/** A word as it is written -> the languages that have it. */
const asWritten = languagesOf((word) => word);
/** A word without its accents, which people leave out -> the languages that have it. */
const withoutAccents = languagesOf(fold);

/** The languages that have a word among those of their sentences, in small letters; none for all other words. */
export function languagesWithWord(word: string): readonly string[] {
  return (word === fold(word) ? withoutAccents : asWritten).get(word) ?? [];
}

function languagesOf(key: (word: string) => string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const [language, list] of Object.entries(words))
    for (const word of list.split(/\s+/)) {
      const languages = found.get(key(word)) ?? new Set();
      found.set(key(word), languages.add(language));
    }
  return new Map([...found].map(([word, languages]) => [word, [...languages]]));
}
